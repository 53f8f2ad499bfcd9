/** How a state is made of events, one after the other. `step` changes the state it is given. */
export type Fold<S, E> = {
  readonly start: () => S;
  readonly step: (state: S, event: E) => void;
  readonly copy: (state: S) => S;
};

/** The state after event `n`, which is the caller's to keep. */
export type Replay<S> = { readonly after: (n: number) => S };

const between = 512;

/**
 * Any moment of a run without going through it from the start: a copy of the state is kept every so many events, and a
 * seek goes on from the nearest one before it. Copies are made on the first way there.
 */
export function createReplay<S, E extends { readonly n: number }>(
  events: readonly E[],
  { start, step, copy }: Fold<S, E>,
  every: number = between,
): Replay<S> {
  const kept: S[] = [start()];
  const forward = (state: S, from: number, to: number): S => {
    for (let i = from; i < to; i += 1) {
      const event = events[i];
      if (event) step(state, event);
    }
    return state;
  };
  return {
    after(n) {
      const count = countUpTo(events, n);
      const nearest = Math.floor(count / every);
      for (let i = kept.length; i <= nearest; i += 1) {
        kept.push(forward(copy(kept[i - 1] ?? start()), (i - 1) * every, i * every));
      }
      return forward(copy(kept[nearest] ?? start()), nearest * every, count);
    },
  };
}

/** How many of the events are not later than event `n`, by bisection. */
export function countUpTo(events: readonly { readonly n: number }[], n: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.n ?? 0) <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}
