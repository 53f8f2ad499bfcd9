import type { Json, JsonObject } from '@/lib/kernel/json';
import type { ExecutionNames } from '../execution/names';
import { formatTimestamp } from '../timestamp';

export type ChildStatus = 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What is known of a child once it is over. Times in milliseconds since 1970. */
export type ChildResult = {
  readonly status: ChildStatus;
  readonly input: Json;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly startedAt: number;
  readonly endedAt: number;
};

/** Developer guide, "ResultWriter": the output by itself, or what DescribeExecution says of the child. */
export type Transformation = 'NONE' | 'COMPACT' | 'FLATTEN';

/** A child's part of the result; FLATTEN makes several of an output that is a list. A failure always keeps its metadata. */
export function transformed(
  result: ChildResult,
  transformation: Transformation,
  names: ExecutionNames,
): readonly Json[] {
  if (result.status !== 'SUCCEEDED' || transformation === 'NONE') return [withMetadata(result, names)];
  const output = result.output ?? null;
  return transformation === 'FLATTEN' && Array.isArray(output) ? (output as readonly Json[]) : [output];
}

export function withMetadata(result: ChildResult, names: ExecutionNames): JsonObject {
  const { status, input, output, error, cause, startedAt, endedAt } = result;
  return {
    ExecutionArn: names.executionArn,
    ...(error === undefined ? {} : { Error: error }),
    ...(cause === undefined ? {} : { Cause: cause }),
    Input: JSON.stringify(input),
    InputDetails: { Included: true },
    Name: names.executionName,
    ...(output === undefined ? {} : { Output: JSON.stringify(output) }),
    OutputDetails: { Included: true },
    RedriveCount: 0,
    ...redriveStatus(status, names),
    StartDate: formatTimestamp(startedAt),
    StateMachineArn: names.stateMachineArn,
    Status: status,
    StopDate: formatTimestamp(endedAt),
  };
}

/** Express executions cannot be redriven by themselves: their Map Run starts them anew (developer guide, "Redriving Map Runs"). */
function redriveStatus(status: ChildStatus, { executionArn }: ExecutionNames): JsonObject {
  if (status === 'SUCCEEDED') {
    return {
      RedriveStatus: 'NOT_REDRIVABLE',
      RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    };
  }
  return { RedriveStatus: executionArn.includes(':express:') ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE' };
}
