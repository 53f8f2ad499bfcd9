import type { JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AslRun } from '../events';
import { hasHistoryEvent } from '../history/has-history-event';
import { endOf, executionStatus } from './execution-status';

/** Developer guide, "Redriving executions": so long after its end, and with fewer events than this. */
const mostMs = 14 * 86_400_000;
const mostEvents = 24_999;

/** What DescribeExecution says about redriving a Standard execution (recorded for a success and a failure). */
export function redriveStatus(run: AslRun): JsonObject {
  const refusal = redriveRefusal(run);
  if (refusal === null) return { redriveStatus: 'REDRIVABLE' };
  return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: refusal };
}

export type RedriveError = { readonly code: 'ExecutionNotRedrivable' | 'InvalidArn'; readonly message: string };

/** Whether RedriveExecution is taken, so many virtual milliseconds after the start. */
export function redriveExecution(
  run: AslRun,
  at: number,
  type: 'STANDARD' | 'EXPRESS' = 'STANDARD',
): Result<{ readonly redriveAt: number }, RedriveError> {
  if (type === 'EXPRESS') {
    return err({ code: 'InvalidArn', message: "Invalid Arn: 'Resource type not valid in this context: express'" });
  }
  const refusal = redriveRefusal(run) ?? (at - endOf(run) > mostMs ? 'Execution redrivable period exceeded' : null);
  return refusal === null ? ok({ redriveAt: at }) : err({ code: 'ExecutionNotRedrivable', message: refusal });
}

function redriveRefusal(run: AslRun): string | null {
  const status = executionStatus(run.outcome);
  if (status === 'SUCCEEDED') return 'Execution is SUCCEEDED and cannot be redriven';
  const events = run.events.filter(({ kind }) => hasHistoryEvent(kind)).length;
  return events >= mostEvents ? 'Execution history event limit exceeded' : null;
}
