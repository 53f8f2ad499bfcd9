import type { Called } from '@/lib/kernel/interpreter';

/** Counts QuickJS's interrupts, which come every so many loop turns and calls: a count, never a clock. */
export type Meter = {
  readonly allow: (ticks: number) => void;
  /** Called by QuickJS; true ends the code, in a way that its `catch` does not see. */
  readonly tick: () => boolean;
  /** Counts work of the interpreter's own, which it does not interrupt; true where that is too much. */
  readonly charge: (ticks: number) => boolean;
  readonly used: () => number;
  readonly isSpent: () => boolean;
};

export function createMeter(): Meter {
  let allowed = 0;
  let used = 0;
  return {
    allow: (ticks) => {
      allowed = ticks;
      used = 0;
    },
    tick: () => {
      used += 1;
      return used > allowed;
    },
    charge: (ticks) => {
      used += ticks;
      return used > allowed;
    },
    used: () => Math.ceil(Math.min(used, allowed)),
    isSpent: () => used > allowed,
  };
}

/** What QuickJS threw, told apart: a budget that ran out, or an error of the code's own. */
export function toFault(dumped: unknown, meter: Meter): Exclude<Called, { readonly kind: 'returned' }> {
  const ticks = meter.used();
  if (meter.isSpent()) return { kind: 'stopped', limit: 'ticks', ticks };
  // Anything may be thrown, null and text included.
  const thrown = typeof dumped === 'object' && dumped !== null ? dumped : { message: String(dumped) };
  const name = 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : 'Error';
  const message = 'message' in thrown && typeof thrown.message === 'string' ? thrown.message : '';
  if (name === 'InternalError' && message === 'out of memory') return { kind: 'stopped', limit: 'memory', ticks };
  if (message === 'stack overflow' || message === 'Maximum call stack size exceeded') {
    return { kind: 'stopped', limit: 'stack', ticks };
  }
  return { kind: 'threw', name, message, ticks };
}
