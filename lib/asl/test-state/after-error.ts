import { ok } from '@/lib/kernel/result';
import { errorOutput } from '../catch';
import type { WorkState } from '../definition';
import type { Entry, Leave } from '../entry';
import type { Asking } from '../jsonata/asking';
import { type RaisedError, toWholeMs } from '../retry';
import { leaveByCatcher } from '../states/leave-by-catcher';
import type { TestedState } from './find-state';
import type { ErrorDetails } from './response';
import { settled } from './settled';

/** What a state would do about an error: nothing waits for the retry, and no next state is entered. */
export type AfterError =
  | { readonly kind: 'retriable'; readonly details: ErrorDetails }
  | { readonly kind: 'caught'; readonly leave: Leave; readonly details: ErrorDetails }
  | { readonly kind: 'failed'; readonly details?: ErrorDetails };

/** Retry first, then Catch, by the engine's rules. `retries`: of the retrier that decides, so far. */
export function* afterError(
  { state, language }: TestedState,
  raised: RaisedError,
  retries: number,
  entry: Entry,
): Asking<AfterError> {
  const { Retry: retriers = [], Catch: catchers = [] } = state as Partial<WorkState>;
  const { rules } = entry;
  const retryIndex = rules.retrierFor(retriers, raised, [], rules);
  const retrier = retriers[retryIndex];
  if (retrier && retries < rules.retryCounts(retrier)) {
    const computed = rules.retryDelay(retrier, retries + 1);
    const capped = Math.min(computed, retrier.MaxDelaySeconds ?? computed);
    const seconds = toWholeMs(retrier.JitterStrategy === 'FULL' ? rules.jitter(capped, entry.random) : capped);
    return ok({ kind: 'retriable', details: { retryIndex, retryBackoffIntervalSeconds: Math.floor(seconds) } });
  }
  // Recorded: a retrier with no retries left is named too.
  const spent = retrier ? { retryIndex } : {};
  const catchIndex = catchers.findIndex((catcher) => rules.errorMatches(raised, catcher.ErrorEquals));
  const catcher = catchers[catchIndex];
  if (!catcher) return ok({ kind: 'failed', details: retrier ? spent : undefined });
  const leave = yield* settled(leaveByCatcher(language, catcher, catchIndex, errorOutput(raised), entry));
  return leave.ok ? ok({ kind: 'caught', leave: leave.value, details: { ...spent, catchIndex } }) : leave;
}
