import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { AslEvent, AslRun } from '../events';

/**
 * The first place at which two runs do something else, null where they never do. A policy that is written otherwise is no
 * difference by itself: of a retry only its wait counts.
 */
export function firstDifference(a: Pick<AslRun, 'events'>, b: Pick<AslRun, 'events'>): number | null {
  const most = Math.max(a.events.length, b.events.length);
  for (let n = 0; n < most; n += 1) {
    const [mine, other] = [a.events[n], b.events[n]];
    if (!mine || !other || !jsonEquals(seen(mine), seen(other))) return n;
  }
  return null;
}

function seen(event: AslEvent): Json {
  if (event.kind !== 'retry-scheduled') return event as unknown as Json;
  const { kind, n, at, path, error, delaySeconds, nextAttempt } = event;
  return { kind, n, at, path, error, delaySeconds, nextAttempt };
}
