import { formatDuration } from '@/lib/kernel/duration';

const minute = 60_000;

/** How long after it was due something was done, in begun minutes, as in the CSV: `2 h 5 min`. Null in time, or not done. */
export function lateBy(doneIso: string | null, dueIso: string): string | null {
  if (doneIso === null) return null;
  const ms = Date.parse(doneIso) - Date.parse(dueIso);
  return ms > 0 ? formatDuration(Math.ceil(ms / minute) * minute) : null;
}
