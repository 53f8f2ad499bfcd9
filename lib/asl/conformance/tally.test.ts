import { describe, expect, it } from 'vitest';
import { type RecordedCase, RecordedCaseSchema } from './recorded-case';
import { createTally, shortfalls, tallyCase } from './tally';

const pass = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
const history = (last: number) => [
  {
    id: 1,
    previousEventId: 0,
    type: 'ExecutionStarted',
    executionStartedEventDetails: { input: {}, roleArn: '<r:1>' },
  },
  { id: 2, previousEventId: 0, type: 'PassStateEntered', stateEnteredEventDetails: { name: 'P', input: {} } },
  { id: 3, previousEventId: 2, type: 'PassStateExited', stateExitedEventDetails: { name: 'P', output: {} } },
  { id: 4, previousEventId: last, type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: {} } },
];

const recorded = (members: object): RecordedCase =>
  RecordedCaseSchema.parse({
    id: 'made up',
    kind: 'execution',
    category: 'own',
    tier: 1,
    definition: pass,
    input: {},
    ...members,
  });
const succeeded = (last = 3) => ({ status: 'SUCCEEDED', output: {}, history: history(last) });

async function tallyOf(cases: readonly object[]) {
  const tally = createTally();
  for (const each of cases) await tallyCase(tally, recorded(each));
  return tally;
}

describe('a tally of recorded cases', () => {
  it('counts per category and tier, and says why a case is a miss', async () => {
    const tally = await tallyOf([{ expected: succeeded() }, { id: 'other', tier: 2, expected: { status: 'FAILED' } }]);
    expect(tally).toMatchObject({
      total: 2,
      equal: 1,
      categories: { own: { cases: 2, equal: 1 } },
      tiers: { 1: { cases: 1, equal: 1 }, 2: { cases: 1, equal: 0 } },
      misses: [{ id: 'other', why: expect.stringContaining('status') }],
    });
  });

  it('asks for every id and link where they can be compared', async () => {
    const tally = await tallyOf([
      { expected: succeeded() },
      { id: 'linked otherwise', expected: succeeded(2) },
      { expected: { status: 'SUCCEEDED', output: {} } },
      { order: 'bag', expected: succeeded() },
    ]);
    expect(tally.sequence).toEqual({ cases: 2, equal: 1 });
    expect(tally.sequenceMisses).toEqual([
      { id: 'linked otherwise', why: '[3] ExecutionSucceeded: expected 4 after 2, got 4 after 3' },
    ]);
    expect(tally.equal).toBe(4);
  });

  it('names the shares that are below what is required', async () => {
    const tally = await tallyOf([{ expected: succeeded() }, { expected: { status: 'FAILED' } }]);
    const required = new Map([
      ['tier-1', 50],
      ['own', 51],
      ['sequence', 100],
      ['tier-2', 1],
    ]);
    expect(shortfalls(tally, required)).toEqual([
      'own: 50.0 % are equal, 51 % are required',
      'tier-2: there are no such cases',
    ]);
  });
});

describe('the kinds of cases', () => {
  const why = async (members: object) => (await tallyOf([members])).misses[0]?.why ?? null;

  it('stops an execution once it waits', async () => {
    const definition = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 9, End: true } } };
    const stop = { definition, actions: [{ api: 'StopExecution', when: 'first-wait', error: 'E' }] };
    expect(await why({ ...stop, expected: { status: 'ABORTED', error: 'E' } })).toBeNull();
    expect(await why({ definition, actions: [{ api: 'RedriveExecution' }], expected: {} })).toMatch(/RedriveExecution/);
  });

  it('answers from a mock file alone', async () => {
    const definition = {
      StartAt: 'T',
      States: { T: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
    };
    const mockConfig = {
      StateMachines: { M: { TestCases: { C: { T: 'R' } } } },
      MockedResponses: { R: { 0: { Return: { MessageId: 'm' } } } },
    };
    const mocks = { mockConfig, mockStateMachine: 'M', testCase: 'C' };
    expect(
      await why({ definition, mocks, expected: { status: 'SUCCEEDED', output: { MessageId: '<id:1>' } } }),
    ).toBeNull();
    expect(await why({ definition, mocks: { ...mocks, testCase: 'D' }, expected: {} })).toMatch(/unknown-test-case/);
  });

  it('refuses to start as AWS does', async () => {
    const message = "Invalid State Machine Execution Input: 'Invalid execution input.'";
    const start = {
      kind: 'start_error',
      inputText: '',
      expected: { error: { code: 'InvalidExecutionInput', message } },
    };
    expect(await why(start)).toBeNull();
    expect(await why({ ...start, inputText: '{}' })).toMatch(/started/);
  });

  it('compares the variables that states read, in any order', async () => {
    const definition = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', SecondsPath: '$b', OutputPath: '$a', End: true } },
    };
    const references = { kind: 'variable_references', definition };
    expect(await why({ ...references, expected: { variableReferences: { W: ['b', 'a'] } } })).toBeNull();
    expect(await why({ ...references, expected: { variableReferences: {} } })).toMatch(/unexpected/);
  });
});
