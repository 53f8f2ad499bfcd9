import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AslScenarioSchema, describe as describeSubject, parse, run, specified, validate } from '..';
import { beginRun } from '../begin-run';
import { toEnd } from '../execution/execute';
import { answerAll } from '../run';

const scenarioOf = (states: object, steps: number, seed = 1) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'any',
    documents: { definition: JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: states }) },
    input: { list: [1, 2, 3], text: 'aab', n: 4, o: { a: null } },
    limits: { steps },
    seed,
  });

/** Expressions out of parts that mean something, put together anyhow. */
const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => {
  const e = tie('e');
  const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
    fc.tuple(...args).map((given) => `$${name}(${given.join(', ')})`);
  return {
    e: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        '1',
        '0',
        '"x"',
        'null',
        'true',
        '[]',
        '{}',
        '$v',
        '$states.input',
        '$states.input.list',
        '1e308',
      ),
      fc.constantFrom(
        '$states.input.text',
        '$states.context.State.Name',
        '$random()',
        '$uuid()',
        '$now()',
        '$sum',
        '[1..9]',
      ),
      fc.tuple(e, fc.constantFrom('+', '&', '=', '<', 'in', 'and', '..', '*', '/'), e).map((parts) => parts.join(' ')),
      fc.tuple(e, e).map(([a, b]) => `(${a})[${b}]`),
      fc.tuple(e, e).map(([a, b]) => `{"k": ${a}, "l": [${b}]}`),
      fc.tuple(e, e).map(([a, b]) => `($v := ${a}; $f := function($x) { ${b} }; $f(${a}))`),
      fc.tuple(e, e).map(([a, b]) => `$map(${a}, function($v) { ${b} })`),
      e.map((a) => `($f := function($x) { $f(${a}) }; $f(1))`),
      call('string', e),
      call('pad', e, e),
      call('range', e, e, e),
      call('partition', e, e),
      call('shuffle', e),
      call('match', e, fc.constantFrom('/a*b/', '/(a+)+$/', '/x|(y)/i')),
      call('toMillis', e, fc.constantFrom('"[Y][M][D]"', '"[H01]:[m01]"')),
    ),
  };
}).e;

describe('any expression', () => {
  it('gives the same run again, and ends within any budget, without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(expression, fc.integer({ min: 1, max: 3000 }), async (text, steps) => {
        const states = {
          A: { Type: 'Pass', Assign: { v: `{% ${text} %}` }, Next: 'B' },
          B: { Type: 'Pass', Output: `{% ${text} %}`, End: true },
        };
        const scenario = scenarioOf(states, steps);
        const first = await run(scenario);
        expect((await run(scenario)).hash).toBe(first.hash);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
        for (const event of first.events) describeSubject(event);
      }),
      { numRuns: 150 },
    );
  });

  it('draws other numbers from another seed', async () => {
    const states = { A: { Type: 'Pass', Output: '{% [$random(), $uuid()] %}', End: true } };
    const [one, two] = [await run(scenarioOf(states, 1000, 1)), await run(scenarioOf(states, 1000, 2))];
    expect(one.outcome).not.toEqual(two.outcome);
  });
});

describe('any text between the marks', () => {
  it('is judged without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), expression, fc.string({ unit: fc.constantFrom(...'([{}])$"\'/.,:=?~>|`%') })),
        (text) => {
          const states = { A: { Type: 'Pass', Output: { v: [`{% ${text} %}`] }, End: true } };
          const doc = parse(JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: states }));
          if (doc.ok) for (const diagnostic of validate(doc.value)) describeSubject(diagnostic);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a member that fails beside one that costs much', () => {
  it('ends the run by its budget wherever the budget was used up', async () => {
    const states = { A: { Type: 'Pass', Output: '{% { "a": $number({}), "b": $string([1..2000]) } %}', End: true } };
    const seen = new Set<string>();
    for (let steps = 1; steps <= 200; steps += 1) {
      const running = beginRun(scenarioOf(states, steps), {}, specified);
      await answerAll(running);
      const { outcome } = toEnd(running);
      expect(running.stepsLeft() < 0).toBe(outcome.kind === 'stopped');
      seen.add(outcome.kind);
    }
    expect([...seen].sort()).toEqual(['failed', 'stopped']);
  });
});
