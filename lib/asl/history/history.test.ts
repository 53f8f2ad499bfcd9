import { describe, expect, it } from 'vitest';
import { AslScenarioSchema, defaultNames, type HistoryForm, run, runSync, toHistory } from '..';

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const history = (machine: object, rest: object = {}) => {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'history',
    documents: { definition: JSON.stringify(machine) },
    ...rest,
  });
  return toHistory(runSync(scenario), defaultNames, 1000);
};
/** `id←previous Type`, as the histories of AWS are told. */
const told = (machine: object, rest: object = {}) =>
  history(machine, rest).map(({ id, previousEventId, type }) => `${id}←${previousEventId} ${type}`);

describe('toHistory', () => {
  it('has the four events of a Pass, with JSON text for payloads', () => {
    const events = history({ StartAt: 'P', States: { P: { Type: 'Pass', Result: { a: 1 }, End: true } } });
    const truncated = { truncated: false };
    expect(events).toEqual([
      {
        id: 1,
        previousEventId: 0,
        timestamp: 1,
        type: 'ExecutionStarted',
        executionStartedEventDetails: { input: '{}', inputDetails: truncated, roleArn: defaultNames.roleArn },
      },
      {
        id: 2,
        previousEventId: 0,
        timestamp: 1,
        type: 'PassStateEntered',
        stateEnteredEventDetails: { name: 'P', input: '{}', inputDetails: truncated },
      },
      {
        id: 3,
        previousEventId: 2,
        timestamp: 1,
        type: 'PassStateExited',
        stateExitedEventDetails: { name: 'P', output: '{"a":1}', outputDetails: truncated },
      },
      {
        id: 4,
        previousEventId: 3,
        timestamp: 1,
        type: 'ExecutionSucceeded',
        executionSucceededEventDetails: { output: '{"a":1}', outputDetails: truncated },
      },
    ]);
  });

  it('has no event for the wait between tries, and one chain through a catch', () => {
    const retried = {
      StartAt: 'T',
      States: {
        T: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          TimeoutSeconds: 9,
          Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'H' }],
          End: true,
        },
        H: { Type: 'Pass', End: true },
      },
    };
    const events = history(retried, { mocks: { T: ['fail:E'] } });
    expect(events.map(({ id, previousEventId, type }) => `${id}←${previousEventId} ${type}`)).toEqual([
      '1←0 ExecutionStarted',
      '2←0 TaskStateEntered',
      '3←2 TaskScheduled',
      '4←3 TaskStarted',
      '5←4 TaskFailed',
      '6←5 TaskScheduled',
      '7←6 TaskStarted',
      '8←7 TaskFailed',
      '9←8 TaskStateExited',
      '10←9 PassStateEntered',
      '11←10 PassStateExited',
      '12←11 ExecutionSucceeded',
    ]);
    expect(events[2]).toMatchObject({
      taskScheduledEventDetails: {
        resourceType: 'lambda',
        resource: 'invoke',
        region: 'us-east-1',
        timeoutInSeconds: 9,
      },
    });
    expect(events[4]).toMatchObject({
      taskFailedEventDetails: { error: 'E', resource: 'invoke', resourceType: 'lambda' },
    });
    expect(events[5]?.timestamp).toBe(2);
  });

  it('gives a function’s own ARN its own events', () => {
    const bare = { StartAt: 'T', States: { T: { Type: 'Task', Resource: fn, TimeoutSeconds: 1, End: true } } };
    expect(told(bare).slice(2, 5)).toEqual([
      '3←2 LambdaFunctionScheduled',
      '4←3 LambdaFunctionStarted',
      '5←4 LambdaFunctionSucceeded',
    ]);
    expect(history(bare, { mocks: { T: ['never'] } })[4]).toMatchObject({
      type: 'LambdaFunctionTimedOut',
      lambdaFunctionTimedOutEventDetails: { error: 'States.Timeout' },
    });
  });

  it('links branches to the Parallel and the join to the last one to end', () => {
    const block = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    expect(
      told({ StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [block('A'), block('B')], End: true } } }),
    ).toEqual([
      '1←0 ExecutionStarted',
      '2←0 ParallelStateEntered',
      '3←2 ParallelStateStarted',
      '4←3 PassStateEntered',
      '5←3 PassStateEntered',
      '6←4 PassStateExited',
      '7←5 PassStateExited',
      '8←7 ParallelStateSucceeded',
      '9←7 ParallelStateExited',
      '10←9 ExecutionSucceeded',
    ]);
  });

  const over = (inner: object, fields: object = {}) => ({
    StartAt: 'M',
    States: {
      M: {
        Type: 'Map',
        MaxConcurrency: 1,
        ItemProcessor: { StartAt: 'I', States: { I: inner } },
        End: true,
        ...fields,
      },
    },
  });

  it('links one iteration to the end of the one before it', () => {
    expect(told(over({ Type: 'Pass', End: true }), { input: [1, 2] }).slice(2)).toEqual([
      '3←2 MapStateStarted',
      '4←3 MapIterationStarted',
      '5←4 PassStateEntered',
      '6←5 PassStateExited',
      '7←6 MapIterationSucceeded',
      '8←6 MapIterationStarted',
      '9←8 PassStateEntered',
      '10←9 PassStateExited',
      '11←10 MapIterationSucceeded',
      '12←11 MapStateSucceeded',
      '13←11 MapStateExited',
      '14←13 ExecutionSucceeded',
    ]);
  });

  it('links concurrent iterations to the Map, and what a failure stops to the event that failed', () => {
    const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: 5, End: true };
    expect(told(over(call, { MaxConcurrency: 0 }), { input: [1, 2], mocks: { I: ['never'] } }).slice(2)).toEqual([
      '3←2 MapStateStarted',
      '4←3 MapIterationStarted',
      '5←3 MapIterationStarted',
      '6←4 TaskStateEntered',
      '7←6 TaskScheduled',
      '8←5 TaskStateEntered',
      '9←8 TaskScheduled',
      '10←7 TaskStarted',
      '11←9 TaskStarted',
      '12←10 TaskTimedOut',
      '13←11 TaskTimedOut',
      '14←12 MapIterationFailed',
      '15←12 TaskStateAborted',
      '16←12 MapIterationAborted',
      '17←12 TaskStateAborted',
      '18←12 MapStateFailed',
      '19←18 ExecutionFailed',
    ]);
  });

  it('links a Parallel that fails and its catcher to the branch that failed', () => {
    const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
    const branches = {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 9, End: true } } },
            { StartAt: 'T', States: { T: call } },
          ],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'H' }],
          End: true,
        },
        H: { Type: 'Pass', End: true },
      },
    };
    expect(told(branches, { mocks: { T: ['fail:E'] } }).slice(2)).toEqual([
      '3←2 ParallelStateStarted',
      '4←3 WaitStateEntered',
      '5←3 TaskStateEntered',
      '6←5 TaskScheduled',
      '7←6 TaskStarted',
      '8←7 TaskFailed',
      '9←8 TaskStateAborted',
      '10←8 ParallelStateFailed',
      '11←10 ParallelStateExited',
      '12←11 PassStateEntered',
      '13←12 PassStateExited',
      '14←13 ExecutionSucceeded',
    ]);
  });

  it('links an empty Map and a failed one as recorded', () => {
    expect(told(over({ Type: 'Pass', End: true }), { input: [] }).slice(2)).toEqual([
      '3←2 MapStateStarted',
      '4←3 MapStateSucceeded',
      '5←3 MapStateExited',
      '6←5 ExecutionSucceeded',
    ]);
    const retry = { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] };
    expect(told(over({ Type: 'Fail', Error: 'E' }, retry), { input: [1] }).slice(2)).toEqual([
      '3←2 MapStateStarted',
      '4←3 MapIterationStarted',
      '5←4 FailStateEntered',
      '6←5 MapIterationFailed',
      '7←5 MapStateStarted',
      '8←7 MapIterationStarted',
      '9←8 FailStateEntered',
      '10←9 MapIterationFailed',
      '11←9 MapStateFailed',
      '12←11 ExecutionFailed',
    ]);
  });

  it('links the execution’s own timeout to nothing', () => {
    const waits = { TimeoutSeconds: 5, StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, End: true } } };
    expect(told(waits)).toEqual(['1←0 ExecutionStarted', '2←0 WaitStateEntered', '3←0 ExecutionTimedOut']);
  });

  it.each<[HistoryForm, string]>([
    ['newer', '5←4 EvaluationFailed'],
    ['2024-11', '5←3 EvaluationFailed'],
    ['2023', '5←3 EvaluationFailed'],
  ])('links a failed expression as it was done at the time: %s', async (form, linked) => {
    const states = { P: { Type: 'Pass', Next: 'Q' }, Q: { Type: 'Pass', Output: '{% $missing %}', End: true } };
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'P', States: states });
    const scenario = AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'failed', documents: { definition } });
    const events = toHistory(await run(scenario), defaultNames, 0, form);
    expect(events.slice(3).map(({ id, previousEventId, type }) => `${id}←${previousEventId} ${type}`)).toEqual([
      '4←3 PassStateEntered',
      linked,
      '6←5 ExecutionFailed',
    ]);
  });

  it('shows assigned variables as JSON text', () => {
    const assigns = { StartAt: 'P', States: { P: { Type: 'Pass', Assign: { x: '1', y: { z: 2 } }, End: true } } };
    expect(history(assigns)[2]).toMatchObject({
      stateExitedEventDetails: {
        assignedVariables: { x: '"1"', y: '{"z":2}' },
        assignedVariablesDetails: { truncated: false },
      },
    });
  });
});
