import { isJsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from './behaviours';
import { backoffSeconds, errorMatches, retrierDefaults, retriesAllowed, toWholeMs } from './retry';

/** A named wrong belief about the language, as the engine that would be right if it were true. */
export type MutationKey =
  | 'max-attempts-counts-tries'
  | 'backoff-starts-at-rate'
  | 'backoff-adds'
  | 'no-backoff'
  | 'catch-before-retry'
  | 'catch-keeps-input'
  | 'task-failed-matches-timeout'
  | 'wait-after-last-attempt';

/** Put over `specified`: `{ ...specified, ...mutations[key] }`. Misconceptions of the content name these keys. */
export const mutations: Readonly<Record<MutationKey, Partial<Behaviours>>> = {
  'max-attempts-counts-tries': { retryCounts: (retrier) => Math.max(0, retriesAllowed(retrier) - 1) },
  'backoff-starts-at-rate': { retryDelay: (retrier, n) => backoffSeconds(retrier, n + 1) },
  'backoff-adds': {
    retryDelay: (retrier, n) => {
      const interval = retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds;
      return toWholeMs(interval + (n - 1) * (retrier.BackoffRate ?? retrierDefaults.BackoffRate));
    },
  },
  'no-backoff': { retryDelay: (retrier) => retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds },
  'catch-before-retry': { recoveryOrder: ['catch', 'retry'] },
  'catch-keeps-input': {
    catchOutput: (input, error, catcher) => {
      const replaces = catcher.ResultPath === undefined || catcher.ResultPath === '$';
      if (!replaces) return specified.catchOutput(input, error, catcher);
      return ok(isJsonObject(input) && isJsonObject(error) ? { ...input, ...error } : input);
    },
  },
  'task-failed-matches-timeout': {
    errorMatches: (raised, names) =>
      errorMatches(raised, names) || (raised.error === 'States.Timeout' && names.includes('States.TaskFailed')),
  },
  'wait-after-last-attempt': { delayBeforeGivingUp: (retrier, retries) => backoffSeconds(retrier, retries + 1) },
};

/** The mutated engine of a misconception. */
export function mutated(key: MutationKey): Behaviours {
  return { ...specified, ...mutations[key] };
}
