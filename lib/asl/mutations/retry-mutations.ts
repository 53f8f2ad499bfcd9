import type { Behaviours } from '../behaviours';
import type { Retrier } from '../definition';
import {
  backoffSeconds,
  errorMatches,
  firstMatchingRetrier,
  fullJitter,
  retrierDefaults,
  retriesAllowed,
  toWholeMs,
} from '../retry';

/** Wrong beliefs about Retry: how often, how long, who decides. */
export const retryMutations = {
  'max-attempts-counts-tries': { retryCounts: (retrier) => Math.max(0, retriesAllowed(retrier) - 1) },
  'backoff-starts-at-rate': { retryDelay: (retrier, n) => backoffSeconds(retrier, n + 1) },
  'backoff-adds': {
    retryDelay: (retrier, n) => {
      const interval = retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds;
      return toWholeMs(interval + (n - 1) * (retrier.BackoffRate ?? retrierDefaults.BackoffRate));
    },
  },
  'no-backoff': { retryDelay: (retrier) => retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds },
  'wait-after-last-attempt': { delayBeforeGivingUp: (retrier, retries) => backoffSeconds(retrier, retries + 1) },
  'retriers-share-a-count': { retriesUsed: (retries) => retries.reduce((sum, count = 0) => sum + count, 0) },
  'next-retrier-takes-over': {
    retrierFor: (retriers, raised, retries, rules) =>
      retriers.findIndex(
        (retrier, index) =>
          rules.errorMatches(raised, retrier.ErrorEquals) &&
          rules.retriesUsed(retries, index) < rules.retryCounts(retrier),
      ),
  },
  'max-delay-is-a-total': { retryCounts: retriesThatFit },
  'jitter-adds': { jitter: (cappedSeconds, random) => cappedSeconds + fullJitter(cappedSeconds, random) },
  'catch-before-retry': { recoveryOrder: ['catch', 'retry'] },
  'task-failed-matches-timeout': {
    errorMatches: (raised, names) =>
      errorMatches(raised, names) || (raised.error === 'States.Timeout' && names.includes('States.TaskFailed')),
  },
  // With no time left there is nothing to try again in.
  'timeout-spans-attempts': {
    timeoutStart: (visitEnteredAt) => visitEnteredAt,
    retrierFor: (retriers, raised, retries, rules) =>
      raised.error === 'States.Timeout' && !raised.missedHeartbeat
        ? -1
        : firstMatchingRetrier(retriers, raised, retries, rules),
  },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;

/** Retries whose waits together stay within `MaxDelaySeconds`. */
function retriesThatFit(retrier: Retrier): number {
  const { MaxDelaySeconds: most, BackoffRate: rate = retrierDefaults.BackoffRate } = retrier;
  const allowed = retriesAllowed(retrier);
  if (most === undefined) return allowed;
  let wait: number = retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds;
  let waited = wait;
  let retries = 0;
  while (retries < allowed && waited <= most) {
    retries += 1;
    wait *= rate;
    waited += wait;
  }
  return retries;
}
