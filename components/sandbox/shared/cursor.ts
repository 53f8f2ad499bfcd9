/** A place in a run: the last event that has happened, and the virtual ms, which may lie after it. */
export type Cursor = { readonly n: number; readonly at: number };
type Times = Float64Array | readonly number[];

export function cursorAtEvent(times: Times, n: number): Cursor {
  const bounded = Math.max(0, Math.min(n, times.length - 1));
  return { n: bounded, at: times[bounded] ?? 0 };
}

/** The last event not later than `at`, by bisection: a run may have 25,000. */
export function cursorAtTime(times: Times, at: number): Cursor {
  const bounded = Math.max(times[0] ?? 0, Math.min(at, times.at(-1) ?? 0));
  let low = 0;
  let high = Math.max(0, times.length - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((times[middle] ?? 0) <= bounded) low = middle;
    else high = middle - 1;
  }
  return { n: low, at: bounded };
}

/** One event on or back. Back from between two events is the event that has happened. */
export function stepCursor(times: Times, cursor: Cursor, by: 1 | -1): Cursor {
  const happened = times[cursor.n] ?? 0;
  return by === -1 && cursor.at > happened ? { n: cursor.n, at: happened } : cursorAtEvent(times, cursor.n + by);
}
