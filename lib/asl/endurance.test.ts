import { describe, expect, it } from 'vitest';
import { type AslRun, AslScenarioSchema, runSync } from '.';

const scenarioOf = (machine: object | string, input: unknown = {}, limits: object = {}) => ({
  ...AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'endurance',
    documents: { definition: typeof machine === 'string' ? machine : JSON.stringify(machine) },
    limits,
  }),
  // Set behind the schema, which would not survive the nesting of some of these.
  input: input as never,
});

const invoke = 'arn:aws:states:::lambda:invoke';
const endless = {
  StartAt: 'A',
  States: {
    A: { Type: 'Pass', Next: 'B' },
    B: { Type: 'Choice', Choices: [{ Variable: '$.never', IsPresent: true, Next: 'E' }], Default: 'A' },
    E: { Type: 'Succeed' },
  },
};
const pass = (parameters: object) => ({
  StartAt: 'A',
  States: { A: { Type: 'Pass', Parameters: parameters, End: true } },
});
const nested = (depth: number) => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};
const milliseconds = (run: () => AslRun): [AslRun, number] => {
  const start = performance.now();
  return [run(), performance.now() - start];
};

describe('what would freeze or break a careless engine', () => {
  it('ends a loop over a large payload by the step budget, hash and all', () => {
    const run = runSync(scenarioOf(endless, { text: 'a'.repeat(200_000) }));
    expect(run.outcome).toEqual({ kind: 'stopped', limit: 'steps' });
    expect(run.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends a loop over a task with a large result, also when that is dropped', () => {
    const machine = {
      StartAt: 'A',
      States: {
        A: { Type: 'Task', Resource: invoke, ResultPath: null, Next: 'B' },
        B: endless.States.B,
        E: endless.States.E,
      },
    };
    const run = runSync({ ...scenarioOf(machine), mocks: { A: [{ return: 'a'.repeat(200_000) }] } });
    expect(run.outcome).toEqual({ kind: 'stopped', limit: 'steps' });
    expect(run.events.length).toBeLessThan(2500);
  });

  it('stops calls that would build a text without end', () => {
    const bomb = `States.Format('${'{}'.repeat(5000)}'${', $'.repeat(5000)})`;
    const run = runSync(scenarioOf(pass({ 'x.$': bomb }), { text: 'a'.repeat(200_000) }));
    expect(run.outcome).toMatchObject({ kind: 'failed', error: 'States.DataLimitExceeded' });
  });

  it('stops calls that would share a value with itself without end', () => {
    let call = '$';
    for (let i = 0; i < 9; i += 1) call = `States.Array(${Array(3).fill(call).join(', ')})`;
    const run = runSync(scenarioOf(pass({ 'x.$': call }), { text: 'a'.repeat(20) }));
    expect(run.outcome).toMatchObject({ kind: 'failed', error: 'States.DataLimitExceeded' });
  });

  it('counts every node a path looks at', () => {
    const input = Array.from({ length: 300 }, () => [1, [2, [3, [4]]]]);
    const run = runSync(scenarioOf(pass({ 'x.$': '$..*..*..*..*..*..*' }), input, { steps: 10_000 }));
    expect(run.outcome).toEqual({ kind: 'stopped', limit: 'steps' });
  });

  it('refuses an input nested too deeply to walk, or too large to start', () => {
    const deep = runSync(scenarioOf(endless, nested(20_000)));
    expect(deep.outcome).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'input-too-large' }] });
    const large = runSync(scenarioOf(endless, 'a'.repeat(262_145)));
    expect(large.outcome).toMatchObject({
      kind: 'refused',
      diagnostics: [{ values: { most: 262_144, unit: 'bytes' } }],
    });
  });

  it('fails a task whose answer is nested too deeply', () => {
    const machine = { StartAt: 'A', States: { A: { Type: 'Task', Resource: invoke, End: true } } };
    const run = runSync({ ...scenarioOf(machine), mocks: { A: [{ return: nested(20_000) as never }] } });
    expect(run.outcome.kind).toBe('failed');
  });

  it('refuses a large text of mistakes with a bounded list', () => {
    const states = Array.from({ length: 8000 }, (_, i) => `"S${i}":{"Type":"Passs","Next":"T${i}","Foo":1}`).join(',');
    const run = runSync(scenarioOf(`{"StartAt":"A","States":{${states}}}`));
    expect(run.outcome).toMatchObject({ kind: 'refused' });
    expect(run.outcome.kind === 'refused' && run.outcome.diagnostics).toHaveLength(200);
  });

  it('refuses brackets deeper than it reads', () => {
    const run = runSync(scenarioOf('['.repeat(100_000)));
    expect(run.outcome).toMatchObject({ kind: 'refused', diagnostics: [{ values: { reason: 'too-deep' } }] });
  });
});

describe('speed', () => {
  // Generous against the bar of 20 ms: the machine that runs the tests is shared. The bench prints the real figure.
  it('runs a thousand events in well under a tenth of a second', () => {
    const scenario = scenarioOf(endless, { a: 1 }, { historyEvents: 800 });
    runSync(scenario);
    const [run, took] = milliseconds(() => runSync(scenario));
    expect(run.events.length).toBeGreaterThan(950);
    expect(took).toBeLessThan(100);
  });
});
