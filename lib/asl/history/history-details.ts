import { assertNever } from '@/lib/kernel/assert-never';
import type { Json } from '@/lib/kernel/json';
import type { AslEvent } from '../events';
import type { ExecutionNames } from '../execution/names';
import { parseResource, type Resource } from '../resource';
import type { AwsHistoryEvent, HistoryDetails } from './aws-history-event';

type Details = Omit<AwsHistoryEvent, 'id' | 'previousEventId' | 'timestamp'>;
type Members = HistoryDetails;

/** Payloads are JSON text in the history. */
const text = (value: Json) => JSON.stringify(value);
const untruncated = { truncated: false } as const;
const input = (value: Json) => ({ input: text(value), inputDetails: untruncated });
const output = (value: Json) => ({ output: text(value), outputDetails: untruncated });

/** `error` and `cause` are left out where there are none, never null. */
function failure({ error, cause }: { readonly error?: string; readonly cause?: string }): Members {
  return { ...(error ? { error } : {}), ...(cause === undefined ? {} : { cause }) };
}

/** Type and details of AWS's event for one of ours (API reference, "HistoryEvent"). */
export function historyDetails(event: AslEvent, names: ExecutionNames): Details {
  switch (event.kind) {
    case 'execution-started':
      return of('ExecutionStarted', { ...input(event.input), roleArn: names.roleArn });
    case 'execution-redriven':
      return of('ExecutionRedriven', { redriveCount: event.redriveCount });
    case 'execution-succeeded':
      return of('ExecutionSucceeded', output(event.output));
    case 'execution-failed':
      return of('ExecutionFailed', failure(event));
    case 'execution-timed-out':
      return of('ExecutionTimedOut', failure(event));
    case 'execution-aborted':
      return of('ExecutionAborted', failure(event));
    case 'state-entered': {
      const stateEnteredEventDetails = { name: nameOf(event), ...input(event.input) };
      return { type: `${event.type}StateEntered`, stateEnteredEventDetails };
    }
    case 'state-exited': {
      const stateExitedEventDetails = { name: nameOf(event), ...output(event.output), ...assigned(event.assigned) };
      return { type: `${event.type}StateExited`, stateExitedEventDetails };
    }
    case 'task-scheduled':
    case 'task-started':
    case 'task-submitted':
    case 'task-succeeded':
    case 'task-failed':
    case 'task-timed-out':
      return taskDetails(event, names);
    case 'task-aborted':
      return of('TaskStateAborted');
    case 'evaluation-failed': {
      const { error, cause, location } = event;
      const members = { state: nameOf(event), error, cause };
      return of('EvaluationFailed', location === undefined ? members : { ...members, location });
    }
    case 'map-started':
      return of('MapStateStarted', { length: event.length });
    case 'map-run-started':
      return of('MapRunStarted', { mapRunArn: event.mapRunArn });
    case 'map-run-succeeded':
      return of('MapRunSucceeded');
    case 'map-run-failed':
      return of('MapRunFailed', failure(event));
    case 'map-run-aborted':
      return of('MapRunAborted');
    case 'map-succeeded':
      return of('MapStateSucceeded');
    case 'map-failed':
      return of('MapStateFailed');
    case 'iteration-started':
      return of('MapIterationStarted', iteration(event));
    case 'iteration-succeeded':
      return of('MapIterationSucceeded', iteration(event));
    case 'iteration-failed':
      return of('MapIterationFailed', iteration(event));
    case 'iteration-aborted':
      return of('MapIterationAborted', iteration(event));
    case 'parallel-started':
      return of('ParallelStateStarted');
    case 'parallel-succeeded':
      return of('ParallelStateSucceeded');
    case 'parallel-failed':
      return of('ParallelStateFailed');
    case 'data-flow':
    case 'retry-scheduled':
    case 'error-caught':
    case 'choice-taken':
    case 'wait-scheduled':
    case 'task-heartbeat':
    case 'branch-failed':
    case 'child-started':
    case 'child-succeeded':
    case 'child-failed':
    case 'child-timed-out':
    case 'child-aborted':
    case 'results-written':
    case 'service-changed':
    case 'execution-stopped':
      throw new Error(`AWS has no event for ${event.kind}; see hasHistoryEvent`);
    default:
      return assertNever(event);
  }
}

/** The details' name is the type's, in lower camel case. */
function of(type: string, details?: Members): Details {
  if (!details) return { type };
  const named: Details = { type };
  return Object.assign(named, { [`${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`]: details });
}

const nameOf = ({ path }: AslEvent) => path.at(-1) ?? '';
/** An iteration's path ends with the Map's name and `item:3`. */
const iteration = (event: AslEvent & { readonly index: number }) => ({
  name: event.path.at(-2) ?? '',
  index: event.index,
});

function assigned(variables: Readonly<Record<string, Json>> | undefined): Members {
  if (!variables) return {};
  const assignedVariables = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, text(value)]));
  return { assignedVariables, assignedVariablesDetails: untruncated };
}

type TaskEvent = Extract<
  AslEvent,
  { kind: 'task-scheduled' | 'task-started' | 'task-submitted' | 'task-succeeded' | 'task-failed' | 'task-timed-out' }
>;

/** A function's own ARN and activities have events of their own; everything else shares Task…. */
function taskDetails(event: TaskEvent, names: ExecutionNames): Details {
  const resource = parseResource(event.resource);
  if (resource?.kind === 'function') return ownDetails('LambdaFunction', event);
  if (resource?.kind === 'activity') return ownDetails('Activity', event);
  const called = service(resource);
  switch (event.kind) {
    case 'task-scheduled':
      return of('TaskScheduled', {
        ...called,
        region: names.region,
        parameters: text(event.parameters),
        ...declared(event),
      });
    case 'task-started':
      return of('TaskStarted', called);
    case 'task-submitted':
      return of('TaskSubmitted', { ...called, ...output(event.output) });
    case 'task-succeeded':
      return of('TaskSucceeded', { ...called, ...output(event.output) });
    case 'task-failed':
      return of('TaskFailed', { ...called, ...failure(event) });
    case 'task-timed-out':
      return of('TaskTimedOut', { ...called, ...failure(event) });
  }
}

function service(resource: Resource | null): Members {
  return resource?.kind === 'service' ? { resourceType: resource.type, resource: resource.action } : {};
}

/** What is there only when the state declares it. */
function declared(event: Extract<TaskEvent, { kind: 'task-scheduled' }>): Members {
  const { timeoutSeconds: timeoutInSeconds, heartbeatSeconds: heartbeatInSeconds, roleArn } = event;
  return {
    ...(roleArn === undefined ? {} : { taskCredentials: { roleArn } }),
    ...(timeoutInSeconds === undefined ? {} : { timeoutInSeconds }),
    ...(heartbeatInSeconds === undefined ? {} : { heartbeatInSeconds }),
  };
}

function ownDetails(of_: 'LambdaFunction' | 'Activity', event: TaskEvent): Details {
  switch (event.kind) {
    case 'task-scheduled':
      return of(`${of_}Scheduled`, { resource: event.resource, ...input(event.parameters), ...declared(event) });
    case 'task-started':
      if (of_ === 'LambdaFunction') return of('LambdaFunctionStarted');
      return of('ActivityStarted', event.worker === undefined ? {} : { workerName: event.worker });
    case 'task-submitted':
    case 'task-succeeded':
      return of(`${of_}Succeeded`, output(event.output));
    case 'task-failed':
      return of(`${of_}Failed`, failure(event));
    case 'task-timed-out':
      return of(`${of_}TimedOut`, failure(event));
  }
}
