import type { Random } from '@/lib/kernel/random';
import type { Behaviours } from './behaviours';
import type { Retrier } from './definition';
import type { StateError } from './fault';

/** An error on its way through Retry and Catch. A missed heartbeat is a `States.Timeout` that one more name matches. */
export type RaisedError = StateError & { readonly missedHeartbeat?: boolean };

/** Defaults of a retrier (ASL spec, "Errors"). `MaxDelaySeconds` has none: without it only the cap below holds. */
export const retrierDefaults = { IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2, JitterStrategy: 'NONE' } as const;

/**
 * No wait is longer: the most that `MaxDelaySeconds` may say. It keeps times whole numbers however often a rate
 * is multiplied, and no execution lives to see the end of it (one year).
 */
export const longestDelaySeconds = 31_622_400;

/**
 * Seconds before retry `n` (from 1), before cap and jitter: `IntervalSeconds × BackoffRate^(n−1)`. Multiplied
 * step by step, because `Math.pow` on fractions differs between JavaScript engines; rounded half up to the
 * millisecond, the unit of the virtual clock.
 */
export function backoffSeconds(retrier: Retrier, n: number): number {
  const rate = retrier.BackoffRate ?? retrierDefaults.BackoffRate;
  let seconds = retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds;
  for (let i = 1; i < n && rate !== 1 && seconds > 0 && seconds < longestDelaySeconds; i += 1) seconds *= rate;
  return toWholeMs(Math.min(seconds, longestDelaySeconds));
}

export function toWholeMs(seconds: number): number {
  return Math.floor(seconds * 1000 + 0.5) / 1000;
}

/** `FULL`: any whole number of milliseconds from 0 to the capped delay (AWS: "a random number between 0 and …"). */
export function fullJitter(cappedSeconds: number, random: Random): number {
  return random.below(Math.round(cappedSeconds * 1000) + 1) / 1000;
}

/** Retries a retrier allows: `MaxAttempts` counts retries, not tries. */
export function retriesAllowed(retrier: Retrier): number {
  return retrier.MaxAttempts ?? retrierDefaults.MaxAttempts;
}

/** Each retrier counts for itself, in one visit to the state. */
export function retriesOf(retries: readonly number[], index: number): number {
  return retries[index] ?? 0;
}

/** The first that matches decides; when it has no retries left, no later one is asked (ASL spec, "Retrying"). */
export function firstMatchingRetrier(
  retriers: readonly Retrier[],
  raised: RaisedError,
  _retries: readonly number[],
  rules: Pick<Behaviours, 'errorMatches'>,
): number {
  return retriers.findIndex((retrier) => rules.errorMatches(raised, retrier.ErrorEquals));
}

/** No time passes between the last failed attempt and Catch. */
export function delayBeforeGivingUp(): number {
  return 0;
}

/** Neither `States.ALL` nor `States.TaskFailed` matches these; `States.Runtime` no name at all, as it never gets here. */
const neverWild = new Set(['States.Runtime']);

/**
 * Does a list in ErrorEquals match? (developer guide, "Error names"). Recorded: an oversize task result *was*
 * caught by `States.ALL`, whatever the guide says; `documentedErrorMatches` has the guide's rule.
 */
export function errorMatches(raised: RaisedError, names: readonly string[]): boolean {
  return matches(raised, names, neverWild);
}

export function documentedErrorMatches(raised: RaisedError, names: readonly string[]): boolean {
  return matches(raised, names, new Set(['States.Runtime', 'States.DataLimitExceeded']));
}

function matches(raised: RaisedError, names: readonly string[], exempt: ReadonlySet<string>): boolean {
  const name = raised.error ?? '';
  if (raised.error !== undefined && names.includes(raised.error)) return true;
  if (raised.missedHeartbeat && names.includes('States.HeartbeatTimeout')) return true;
  if (exempt.has(name)) return false;
  return names.includes('States.ALL') || (names.includes('States.TaskFailed') && name !== 'States.Timeout');
}
