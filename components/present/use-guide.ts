'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Player } from '@/components/sandbox/shared/use-player';
import { reducesMotion } from '@/components/ui/appearance';

type Options = {
  readonly player: Player;
  /** When each event happens; null until the run is there. */
  readonly times: Float64Array | null;
  /** The event at which the step wants the run to stand; null while another run is on screen. */
  readonly cursor: number | null;
  /** Another number puts the run back where the step wants it. */
  readonly resets: number;
};

const glideMs = 900;

/**
 * Takes the playhead where the talk wants it: it moves there from a step before on the same run, and jumps where
 * the run has just come on screen, or where motion is not wanted. The speaker may move it through the player that
 * is returned: what they do while it still moves starts from where it was going.
 */
export function useGuide({ player, times, cursor, resets }: Options): Player {
  const shown = useRef(false);
  const glide = useRef<{ readonly frame: number; readonly to: number } | null>(null);
  const current = useEffectEvent(() => player.cursor.at);
  const seek = useEffectEvent((at: number) => player.seek(at));
  const jump = useEffectEvent((n: number) => player.jump(n));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of resets is a wish to stand here again.
  useEffect(() => {
    if (times === null) return;
    if (cursor === null) {
      shown.current = false;
      return;
    }
    const [from, to] = [current(), times[cursor] ?? 0];
    const glides = shown.current && from !== to && !reducesMotion();
    shown.current = true;
    if (!glides) return jump(cursor);
    let began: number | null = null;
    const next = () => {
      glide.current = { frame: requestAnimationFrame(tick), to: cursor };
    };
    const tick = (now: number) => {
      began ??= now;
      const share = Math.min(1, (now - began) / glideMs);
      if (share === 1) {
        glide.current = null;
        return jump(cursor);
      }
      seek(Math.round(from + (to - from) * share * share * (3 - 2 * share)));
      next();
    };
    next();
    return () => void stop(glide);
  }, [times, cursor, resets]);

  const after =
    <A extends readonly unknown[]>(act: (...given: A) => void) =>
    (...given: A) => {
      stop(glide);
      act(...given);
    };
  return {
    ...player,
    seek: after(player.seek),
    jump: after(player.jump),
    toStart: after(player.toStart),
    toEnd: after(player.toEnd),
    toggle: after(player.toggle),
    step: (by) => {
      const goal = stop(glide);
      if (goal === null) player.step(by);
      else player.jump(goal + by);
    },
  };
}

/** Ends a movement that is under way. Returns the event it was going to; null where nothing moved. */
function stop(glide: { current: { readonly frame: number; readonly to: number } | null }): number | null {
  const { current } = glide;
  glide.current = null;
  if (current) cancelAnimationFrame(current.frame);
  return current?.to ?? null;
}
