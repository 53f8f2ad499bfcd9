import { describe, expect, it } from 'vitest';
import { compareCase } from './compare-case';
import { type RecordedCase, RecordedCaseSchema } from './recorded-case';
import { runRecorded } from './run-recorded';

const pass = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
const recordedCase = (members: object): RecordedCase =>
  RecordedCaseSchema.parse({ id: 'made up', kind: 'execution', category: 'own', tier: 1, ...members });
const verdict = async (members: object) => {
  const recorded = recordedCase(members);
  return compareCase(recorded, await runRecorded(recorded));
};

const details = { truncated: false };
const passHistory = (output: unknown) => [
  {
    id: 1,
    previousEventId: 0,
    type: 'ExecutionStarted',
    executionStartedEventDetails: { input: { a: 1 }, roleArn: '<role:1>' },
  },
  {
    id: 2,
    previousEventId: 0,
    type: 'PassStateEntered',
    stateEnteredEventDetails: { name: 'P', input: { a: 1 }, inputDetails: details },
  },
  { id: 3, previousEventId: 2, type: 'PassStateExited', stateExitedEventDetails: { name: 'P', output } },
  { id: 4, previousEventId: 3, type: 'ExecutionSucceeded', executionSucceededEventDetails: { output } },
];

describe('comparing with a recording', () => {
  const own = { definition: pass('P'), input: { a: 1 } };

  it('is equal when result and history are', async () => {
    expect(
      await verdict({ ...own, expected: { status: 'SUCCEEDED', output: { a: 1 }, history: passHistory({ a: 1.0 }) } }),
    ).toBeNull();
  });

  it('says where the first difference is', async () => {
    expect(await verdict({ ...own, expected: { status: 'FAILED' } })).toMatch(/^status: expected "FAILED"/);
    expect(await verdict({ ...own, expected: { status: 'SUCCEEDED', output: { a: 2 } } })).toMatch(
      /^output\.a: expected 2, got 1/,
    );
    expect(
      await verdict({ ...own, expected: { status: 'SUCCEEDED', output: { a: 1 }, history: passHistory({ a: 2 }) } }),
    ).toMatch(/PassStateExited\.stateExitedEventDetails\.output\.a/);
    const short = passHistory({ a: 1 }).slice(0, 3);
    expect(await verdict({ ...own, expected: { status: 'SUCCEEDED', output: { a: 1 }, history: short } })).toMatch(
      /unexpected ExecutionSucceeded/,
    );
  });

  it('lets placeholders, times and ignored keys vary, and nothing else', async () => {
    const said = (output: unknown, more: object = {}) =>
      verdict({
        definition: {
          StartAt: 'P',
          States: { P: { Type: 'Pass', Result: { id: 'abc-1', at: '2026-01-01T00:00:00Z' }, End: true } },
        },
        ...more,
        expected: { status: 'SUCCEEDED', output },
      });
    expect(await said({ id: '<uuid:1>', at: 'date' })).toBeNull();
    expect(await said({ id: '<uuid:1>', at: 'date' })).toBeNull();
    expect(await said({ id: 'abc-<n:1>', at: '2020-05-05T10:10:10.123Z' })).toBeNull();
    expect(await said({ id: 'some-id', at: 'timestamp' }, { placeholders: ['some-id'] })).toBeNull();
    expect(await said({ at: 'date' }, { ignore: ['id'] })).toBeNull();
    expect(await said({ id: 'abd-<n:1>', at: 'date' })).toMatch(/^output\.id/);
    expect(await said({ id: '<uuid:1>' })).toMatch(/^output\.at: unexpected/);
  });

  it('takes a text that holds JSON for that JSON, but "1" not for 1', async () => {
    const said = (result: unknown, output: unknown) =>
      verdict({
        definition: { StartAt: 'P', States: { P: { Type: 'Pass', Result: { v: result }, End: true } } },
        expected: { status: 'SUCCEEDED', output: { v: output } },
      });
    expect(await said('{"b": 1, "a": 2}', '{"a":2,"b":1}')).toBeNull();
    expect(await said('{"a":1}', { a: 1 })).toBeNull();
    expect(await said('1', 1)).not.toBeNull();
    expect(await said(1, '1')).not.toBeNull();
  });

  it('does not mind how branches interleave, but minds what is in them', async () => {
    const definition = {
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: [pass('A'), pass('B')], End: true } },
    };
    const state = (id: number, previousEventId: number, type: string, name: string) => {
      const member = type.endsWith('Entered') ? 'stateEnteredEventDetails' : 'stateExitedEventDetails';
      const payload = type.endsWith('Entered') ? { input: {} } : { output: name === 'P' ? [{}, {}] : {} };
      return { id, previousEventId, type, [member]: { name, ...payload } };
    };
    const history = (first: string, second: string) => [
      {
        id: 1,
        previousEventId: 0,
        type: 'ExecutionStarted',
        executionStartedEventDetails: { input: {}, roleArn: '<r:1>' },
      },
      state(2, 0, 'ParallelStateEntered', 'P'),
      { id: 3, previousEventId: 2, type: 'ParallelStateStarted' },
      state(4, 3, 'PassStateEntered', first),
      state(5, 4, 'PassStateExited', first),
      state(6, 3, 'PassStateEntered', second),
      state(7, 6, 'PassStateExited', second),
      { id: 8, previousEventId: 7, type: 'ParallelStateSucceeded' },
      state(9, 7, 'ParallelStateExited', 'P'),
      { id: 10, previousEventId: 9, type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: [{}, {}] } },
    ];
    const said = (events: unknown, order?: string) =>
      verdict({ definition, order, expected: { status: 'SUCCEEDED', output: [{}, {}], history: events } });
    expect(await said(history('B', 'A'))).toBeNull();
    expect(await said(history('B', 'C'))).not.toBeNull();
    expect(await said(history('A', 'B').reverse(), 'bag')).toBeNull();
    expect(await said(history('A', 'A'), 'bag')).toMatch(/missing PassState/);
  });

  it('answers a task with the first unused recording that was sent the same', async () => {
    const task = (output: unknown, sent: unknown) => ({ state: 'T', outcome: 'succeed', output, arguments: sent });
    const definition = {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'T',
            States: { T: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } },
          },
          End: true,
        },
      },
    };
    const mocks = { tasks: [task('two', 2), task('one', 1), { state: 'T', outcome: 'succeed', output: 'other' }] };
    expect(
      await verdict({
        definition,
        input: [1, 2, 3],
        mocks,
        expected: { status: 'SUCCEEDED', output: ['one', 'two', 'other'] },
      }),
    ).toBeNull();
  });

  it('compares refused definitions by their text, and says what it does not run', async () => {
    const refusal = (message: string) =>
      verdict({ kind: 'validation', definition: {}, expected: { error: { code: 'InvalidDefinition', message } } });
    expect(
      await refusal(
        "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'",
      ),
    ).toBeNull();
    expect(await refusal('something else')).toMatch(/^error\.message/);
    expect(await verdict({ kind: 'unheard-of', expected: {} })).toMatch(/not supported yet/);
  });
});
