import 'server-only';
import { err, ok, type Result } from '@/lib/kernel/result';

export type Busy = { readonly code: 'busy' };
export type BoundedQueue = <T>(task: () => Promise<T>) => Promise<Result<T, Busy>>;

/**
 * Runs at most `running` tasks at once and lets at most `waiting` more wait, in order; what comes beyond is refused
 * at once instead of making everybody wait longer.
 */
export function boundedQueue(running: number, waiting: number): BoundedQueue {
  let active = 0;
  const line: (() => void)[] = [];
  return async (task) => {
    if (active >= running) {
      if (line.length >= waiting) return err({ code: 'busy' });
      // Whoever ends hands its place on, so `active` stays as it is.
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      active += 1;
    }
    try {
      return ok(await task());
    } finally {
      const next = line.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
