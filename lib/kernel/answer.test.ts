import { describe, expect, it } from 'vitest';
import { answerQuery, expectationHolds, meets, selects } from './answer';
import type { Query } from './query';
import { QuerySchema } from './query';
import { sealRun } from './run';

const run = sealRun({
  engine: 'test',
  version: 1,
  events: [
    { n: 0, at: 0, kind: 'begin', path: [] },
    { n: 1, at: 0, kind: 'try', path: ['States', 'A'], attempt: 1 },
    { n: 2, at: 1500, kind: 'try', path: ['States', 'A'], attempt: 2 },
    { n: 3, at: 1500, kind: 'try', path: ['States', 'P', 'branch:0', 'States', 'B'], attempt: 1 },
    { n: 4, at: 2000, kind: 'end', path: [] },
  ],
  outcome: { kind: 'succeeded', output: { order: [{ id: 7 }] } },
});

const ask = (query: unknown) => answerQuery(run, QuerySchema.parse(query));

describe('answerQuery', () => {
  it.each<[string, unknown, unknown]>([
    ['the kind of the outcome', { ask: 'outcome' }, { value: 'succeeded', decidedBy: 4 }],
    ['a value of the output', { ask: 'outputAt', path: '$.order[0].id' }, { value: 7, decidedBy: 4 }],
    ['null where the output has nothing', { ask: 'outputAt', path: '$.gone' }, { value: null, decidedBy: 4 }],
    ['the time of the first', { ask: 'timeOf', event: { kind: 'try' } }, { value: 0, decidedBy: 1 }],
    ['the time of the nth', { ask: 'timeOf', event: { kind: 'try' }, nth: 2 }, { value: 1500, decidedBy: 2 }],
    ['null where there is no nth', { ask: 'timeOf', event: { kind: 'try' }, nth: 9 }, { value: null, decidedBy: null }],
    ['the times of all', { ask: 'timesOf', event: { kind: 'try' } }, { value: [0, 1500, 1500], decidedBy: 3 }],
    ['no times of none', { ask: 'timesOf', event: { kind: 'gone' } }, { value: [], decidedBy: null }],
    [
      'what the nth event says',
      { ask: 'memberOf', event: { kind: 'try', path: ['A'] }, nth: 2, member: 'attempt' },
      { value: 2, decidedBy: 2 },
    ],
    [
      'null for what it does not say',
      { ask: 'memberOf', event: { kind: 'begin' }, member: 'attempt' },
      { value: null, decidedBy: 0 },
    ],
    ['when the run ends', { ask: 'endsAt' }, { value: 2000, decidedBy: 4 }],
    ['how many', { ask: 'count', event: { kind: 'try', path: ['A'] } }, { value: 2, decidedBy: 2 }],
    ['none', { ask: 'count', event: { kind: 'gone' } }, { value: 0, decidedBy: null }],
    [
      'a rising order',
      { ask: 'order', events: [{ kind: 'begin' }, { kind: 'try' }, { kind: 'end' }] },
      { value: true, decidedBy: 4 },
    ],
    ['a falling order', { ask: 'order', events: [{ kind: 'end' }, { kind: 'begin' }] }, { value: false, decidedBy: 0 }],
    [
      'an order with something missing',
      { ask: 'order', events: [{ kind: 'begin' }, { kind: 'gone' }] },
      { value: false, decidedBy: null },
    ],
  ])('answers %s', (_, query, answer) => {
    expect(ask(query)).toEqual(answer);
  });
});

describe('a question about access', () => {
  const query: Query = { ask: 'verdict', operation: 'Read', field: 'Post.title', identity: 'guest' };

  it('has no answer of the kernel’s own', () => {
    expect(answerQuery(run, query)).toEqual({ value: null, decidedBy: null });
    expect(answerQuery(run, { ask: 'rule', name: 'default-mode' })).toEqual({ value: null, decidedBy: null });
  });

  it('is answered by the engine, for checks too', () => {
    const byEngine = () => ({ value: 'allowed', decidedBy: 3 });
    expect(answerQuery(run, query, byEngine)).toEqual({ value: 'allowed', decidedBy: 3 });
    const [verdict] = meets(run, [{ says: 'guests read it', query, expect: { equals: 'allowed' } }], byEngine);
    expect(verdict).toMatchObject({ met: true, answer: 'allowed', decidedBy: 3 });
  });
});

describe('selects', () => {
  const [, first, second, inside] = run.events;
  const matching = (selector: Parameters<typeof selects>[0]) =>
    run.events.filter((event) => selects(selector, event)).map(({ n }) => n);

  it('looks at the end of the path and at members', () => {
    expect(matching({ kind: 'try', path: ['States', 'A'] })).toEqual([first?.n, second?.n]);
    expect(matching({ kind: 'try', path: ['branch:0', 'States', 'B'] })).toEqual([inside?.n]);
    expect(matching({ kind: 'try', where: { attempt: 2 } })).toEqual([second?.n]);
    expect(matching({ kind: 'try', where: { gone: null } })).toEqual([]);
    expect(matching({ kind: 'begin', path: ['A'] })).toEqual([]);
  });
});

describe('meets', () => {
  it('judges each check with its answer and the event that decided', () => {
    const query: Query = { ask: 'timeOf', event: { kind: 'try' }, nth: 2 };
    const verdicts = meets(run, [
      { says: 'at 1.5 s', query, expect: { equals: 1500 } },
      { says: 'sooner', query, expect: { atMost: 1499 } },
      { says: 'not before a second', query, expect: { atLeast: 1000 } },
    ]);
    expect(verdicts.map(({ met, answer, decidedBy }) => [met, answer, decidedBy])).toEqual([
      [true, 1500, 2],
      [false, 1500, 2],
      [true, 1500, 2],
    ]);
  });

  it('never finds a text at most or at least a number', () => {
    expect(expectationHolds({ atMost: 5 }, '3')).toBe(false);
    expect(expectationHolds({ atLeast: 0 }, null)).toBe(false);
  });
});
