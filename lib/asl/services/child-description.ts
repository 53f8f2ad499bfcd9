import type { Json, JsonObject } from '@/lib/kernel/json';
import { executionStatus, failureOf } from '../api/execution-status';
import { billedMs } from '../api/price-of';
import type { AslOutcome } from '../events';
import { formatTimestamp } from '../timestamp';
import type { JobEnd, ServiceRequest } from './service';
import type { ChildExecution } from './service-state';

/** An execution that a task has started. */
export type StartedChild = {
  readonly arn: string;
  readonly machine: string;
  readonly machineArn: string;
  readonly name: string;
  readonly input: string;
};
export type ChildEnd = Omit<ChildExecution, 'arn' | 'input'>;

/** A definition that is refused could not have been created; what is started of it fails. */
export function endOfChild(outcome: AslOutcome): ChildEnd {
  const status = executionStatus(outcome) ?? 'FAILED';
  if (outcome.kind === 'succeeded') return { status, output: JSON.stringify(outcome.output) };
  return { status, ...failureOf(outcome) };
}

/** Recorded: a child that fails fails its task, with the description as cause. */
export function jobOfChild(seconds: number, { status }: ChildEnd, description: JsonObject): JobEnd {
  if (status === 'SUCCEEDED') return { seconds, kind: 'succeed', output: description };
  return { seconds, kind: 'fail', error: 'States.TaskFailed', cause: JSON.stringify(description) };
}

/** Optimized integrations show times in milliseconds (measured), `aws-sdk` ones as texts (recorded of S3). */
export function timeOf({ style, now }: ServiceRequest, afterSeconds: number): Json {
  const at = now + Math.round(afterSeconds * 1000);
  return style === 'sdk' ? formatTimestamp(at) : at;
}

/**
 * DescribeExecution, or the answer of StartSyncExecution, as a task's result: `.sync:2` has the JSON of input and output, all
 * others their texts (recorded).
 */
export function describeChild(
  request: ServiceRequest,
  { arn, machineArn, name, input }: StartedChild,
  seconds: number,
  { status, output, error, cause }: ChildEnd,
): JsonObject {
  const value = (text: string): Json => (request.suffix === '.sync:2' ? JSON.parse(text) : text);
  return {
    ...(request.api === 'startSyncExecution' ? { BillingDetails: billed(seconds) } : redriving(status)),
    ...(cause === undefined ? {} : { Cause: cause }),
    ...(error === undefined ? {} : { Error: error }),
    ExecutionArn: arn,
    Input: value(input),
    InputDetails: { Included: true },
    Name: name,
    ...(output === undefined ? {} : { Output: value(output), OutputDetails: { Included: true } }),
    StartDate: timeOf(request, 0),
    StateMachineArn: machineArn,
    Status: status,
    StopDate: timeOf(request, seconds),
  };
}

const billed = (seconds: number): JsonObject => ({
  BilledDurationInMilliseconds: billedMs(seconds * 1000),
  BilledMemoryUsedInMB: 64,
});

/** Recorded since 2025; earlier descriptions had none of it. */
function redriving(status: string): JsonObject {
  if (status !== 'SUCCEEDED') return { RedriveCount: 0, RedriveStatus: 'REDRIVABLE' };
  const RedriveStatusReason = 'Execution is SUCCEEDED and cannot be redriven';
  return { RedriveCount: 0, RedriveStatus: 'NOT_REDRIVABLE', RedriveStatusReason };
}
