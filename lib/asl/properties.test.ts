import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AslScenarioSchema, describe as describeSubject, parse, runSync, validate } from '.';

const scenarioOf = (definition: string, input: unknown = {}) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'any',
    documents: { definition },
    input,
    limits: { steps: 2000 },
  });

/** Fields and values that mean something, put together anyhow. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'A',
      'B',
      '$',
      '$.a',
      '$$.State.Name',
      'States.UUID()',
      'States.ALL',
      'JSONata',
      '{% 1 %}',
      '',
      null,
    ),
    fc.constantFrom(0, 1, 2, -1, 1.5, 1e9, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'ErrorEquals',
        'Next',
        'Variable',
        'IsPresent',
        'a.$',
        'a',
        'StartAt',
        'States',
        'MaxAttempts',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;
const state = fc.record(
  {
    Type: fc.constantFrom('Task', 'Pass', 'Wait', 'Choice', 'Succeed', 'Fail', 'Parallel', 'Map', 'Other'),
    Next: fc.constantFrom('A', 'B', 'C'),
    End: fc.boolean(),
    Resource: fc.constantFrom(
      'arn:aws:states:::lambda:invoke',
      'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      'x',
    ),
    Seconds: fc.oneof(fc.nat(3), value),
    Choices: value,
    Retry: value,
    Catch: value,
    Parameters: value,
    Result: value,
    ResultPath: value,
    OutputPath: value,
    ItemProcessor: value,
    Branches: value,
    Assign: value,
  },
  { requiredKeys: ['Type'] },
);
const machine = fc.record({ StartAt: fc.constant('A'), States: fc.dictionary(fc.constantFrom('A', 'B', 'C'), state) });

/** Machines that are sound, whatever the numbers. */
const soundMachine = fc
  .record({
    interval: fc.integer({ min: 1, max: 50 }),
    rate: fc.double({ min: 1, max: 9, noNaN: true }),
    attempts: fc.nat(6),
    jitter: fc.constantFrom('NONE', 'FULL'),
    seconds: fc.nat(100),
    items: fc.array(fc.nat(9), { maxLength: 6 }),
    concurrency: fc.nat(3),
  })
  .map(({ interval, rate, attempts, jitter, seconds, items, concurrency }) => ({
    definition: JSON.stringify({
      StartAt: 'W',
      States: {
        W: { Type: 'Wait', Seconds: seconds, Next: 'M' },
        M: {
          Type: 'Map',
          MaxConcurrency: concurrency,
          ItemProcessor: {
            StartAt: 'T',
            States: {
              T: {
                Type: 'Task',
                Resource: 'arn:aws:states:::lambda:invoke',
                Retry: [
                  {
                    ErrorEquals: ['E'],
                    IntervalSeconds: interval,
                    BackoffRate: rate,
                    MaxAttempts: attempts,
                    JitterStrategy: jitter,
                  },
                ],
                End: true,
              },
            },
          },
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }],
          End: true,
        },
        P: { Type: 'Pass', End: true },
      },
    }),
    items,
  }));

describe('the engine, whatever it is given', () => {
  it('never throws on arbitrary text, and puts every finding inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const doc = parse(text);
        for (const found of doc.ok ? validate(doc.value) : doc.error) {
          expect(found.at.from).toBeGreaterThanOrEqual(0);
          expect(found.at.to).toBeLessThanOrEqual(text.length + 1);
          expect(describeSubject(found).fix).toBeTruthy();
        }
        expect(runSync(scenarioOf(text)).outcome.kind).toBeTruthy();
      }),
    );
  });

  it('never throws on machines put together anyhow, and words every finding in document order', () => {
    fc.assert(
      fc.property(machine, value, (definition, input) => {
        const text = JSON.stringify(definition);
        const doc = parse(text);
        const found = doc.ok ? validate(doc.value) : [];
        const starts = found.map(({ at }) => at.from);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const diagnostic of found) expect(describeSubject(diagnostic).text).not.toMatch(/undefined|\[object/);
        const run = runSync(scenarioOf(text, JSON.parse(JSON.stringify(input ?? null))));
        for (const event of run.events) expect(describeSubject(event).text).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 500 },
    );
  });

  it('runs equal scenarios to equal hashes, with events in order', () => {
    fc.assert(
      fc.property(
        soundMachine,
        fc.array(fc.constantFrom('fail:E', 'ok:1', 'ok:2@3', 'fail:Other@0.5'), { minLength: 1 }),
        fc.nat(),
        ({ definition, items }, mocks, seed) => {
          const scenario = { ...scenarioOf(definition, items), mocks: { T: mocks }, seed };
          const run = runSync(scenario);
          expect(run.outcome.kind).not.toBe('refused');
          expect(runSync(JSON.parse(JSON.stringify(scenario))).hash).toBe(run.hash);
          for (const [i, event] of run.events.entries()) {
            expect(event.n).toBe(i);
            expect(event.at).toBeGreaterThanOrEqual(run.events[i - 1]?.at ?? 0);
            if (event.kind === 'retry-scheduled') {
              expect(event.delaySeconds).toBeLessThanOrEqual(event.cappedSeconds);
              expect(event.dueAt).toBe(event.at + Math.round(event.delaySeconds * 1000));
            }
          }
        },
      ),
    );
  });
});
