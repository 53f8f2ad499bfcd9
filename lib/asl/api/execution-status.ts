import { assertNever } from '@/lib/kernel/assert-never';
import type { AslOutcome, AslRun } from '../events';

/** As DescribeExecution names them. */
export type ExecutionStatus = 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** Null for a run that AWS would not have started, or that our own budget ended. */
export function executionStatus(outcome: AslOutcome): ExecutionStatus | null {
  switch (outcome.kind) {
    case 'succeeded':
      return 'SUCCEEDED';
    case 'failed':
      return 'FAILED';
    case 'timed-out':
      return 'TIMED_OUT';
    case 'aborted':
      return 'ABORTED';
    case 'stopped':
    case 'refused':
      return null;
    default:
      return assertNever(outcome);
  }
}

/** When an execution ended, in virtual milliseconds. */
export const endOf = ({ events }: AslRun): number => events.at(-1)?.at ?? 0;

/** What the APIs say of an unsuccessful end. Of a timeout they say nothing but the status (recorded). */
export function failureOf(outcome: AslOutcome): { readonly error?: string; readonly cause?: string } {
  if (outcome.kind !== 'failed' && outcome.kind !== 'aborted') return {};
  const { error, cause } = outcome;
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}
