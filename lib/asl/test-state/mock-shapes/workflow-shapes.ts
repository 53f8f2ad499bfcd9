import { any, flag, list, type Members, map, number, numberFrom, object, oneOf, text, textOf, texts } from './shape';

const execution: Members = {
  ExecutionArn: textOf(1, 256),
  StateMachineArn: textOf(1, 256),
  Name: textOf(1, 80),
  StartDate: text,
  StopDate: text,
  InputDetails: object({ Included: flag }),
  OutputDetails: object({ Included: flag }),
  TraceHeader: textOf(0, 256),
  Error: textOf(0, 256),
  Cause: textOf(0, 32_768),
};
const described = object(
  {
    ...execution,
    Input: any,
    Output: any,
    Status: oneOf('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'),
    MapRunArn: text,
    RedriveCount: number,
    RedriveDate: text,
  },
  ['ExecutionArn', 'StateMachineArn', 'StartDate', 'Status'],
);

/** API references of Step Functions, ECS, Batch, Glue and Athena. Of a job waited for, what describes it in the end. */
export const workflowShapes: Members = {
  'states:startExecution': object({ ExecutionArn: textOf(1, 256), StartDate: text }, ['ExecutionArn', 'StartDate']),
  'states:startExecution.sync': described,
  'states:startExecution.sync:2': described,
  'states:describeExecution': described,
  'states:startSyncExecution': object(
    {
      ...execution,
      Input: text,
      Output: text,
      Status: oneOf('SUCCEEDED', 'FAILED', 'TIMED_OUT'),
      BillingDetails: object({
        BilledMemoryUsedInMB: numberFrom(0),
        BilledDurationInMilliseconds: numberFrom(0),
      }),
    },
    ['ExecutionArn', 'StartDate', 'StopDate', 'Status'],
  ),
  'ecs:runTask': object({
    Tasks: list(object({ ...texts('TaskArn', 'ClusterArn', 'LastStatus', 'DesiredStatus'), Tags: list(map(text)) })),
    Failures: list(object(texts('Arn', 'Reason', 'Detail'))),
  }),
  'batch:submitJob': object(texts('JobArn', 'JobName', 'JobId'), ['JobName', 'JobId']),
  'glue:startJobRun': object({ JobRunId: textOf(1, 255) }),
  'athena:startQueryExecution': object({ QueryExecutionId: textOf(1, 128) }),
};
