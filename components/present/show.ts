import { z } from 'zod';
import { assertNever } from '@/lib/kernel/assert-never';

/** A stopwatch: what has run, and since when it runs (ms of the epoch); null while it stands. */
const ClockSchema = z.strictObject({ spentMs: z.number().min(0), since: z.number().nullable() });
export type Clock = z.infer<typeof ClockSchema>;

/** All that the windows of one talk share. `revision` grows with every move: the higher one is the newer. */
export const ShowSchema = z.strictObject({
  step: z.number().int().min(0),
  blank: z.boolean(),
  /** How often the run of a step was put back; a change of it puts it back again. */
  resets: z.number().int().min(0),
  clock: ClockSchema,
  revision: z.number().int().min(0),
});
export type Show = z.infer<typeof ShowSchema>;

/** What the windows say to each other: a new one asks, the others tell where they are. */
export const MessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello') }),
  z.strictObject({ kind: z.literal('show'), show: ShowSchema }),
]);
export type Message = z.infer<typeof MessageSchema>;

export type Move =
  | { readonly kind: 'next' | 'back' | 'first' | 'last' | 'blank' | 'reset' | 'pause' | 'restart' }
  | { readonly kind: 'to'; readonly step: number };

export const opening = (step: number): Show => ({
  step,
  blank: false,
  resets: 0,
  clock: { spentMs: 0, since: null },
  revision: 0,
});

/** The show after a move at `now`. The first step onward starts the clock, and any step shows the screen again. */
export function advance(show: Show, move: Move, steps: number, now: number): Show {
  const next = { ...show, revision: show.revision + 1 };
  const to = (step: number): Show => {
    const bounded = Math.max(0, Math.min(step, steps - 1));
    const starts = bounded > show.step && show.clock.since === null && show.clock.spentMs === 0;
    return { ...next, step: bounded, blank: false, clock: starts ? { spentMs: 0, since: now } : show.clock };
  };
  switch (move.kind) {
    case 'next':
      return to(show.step + 1);
    case 'back':
      return to(show.step - 1);
    case 'first':
      return to(0);
    case 'last':
      return to(steps - 1);
    case 'to':
      return to(move.step);
    case 'blank':
      return { ...next, blank: !show.blank };
    case 'reset':
      return { ...next, resets: show.resets + 1 };
    case 'pause':
      return {
        ...next,
        clock:
          show.clock.since === null
            ? { ...show.clock, since: now }
            : { spentMs: elapsedMs(show.clock, now), since: null },
      };
    case 'restart':
      return { ...next, clock: { spentMs: 0, since: show.clock.since === null ? null : now } };
    default:
      return assertNever(move);
  }
}

export function elapsedMs(clock: Clock, now: number): number {
  return clock.spentMs + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

/** `4:05`, as a speaker reads a clock. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
