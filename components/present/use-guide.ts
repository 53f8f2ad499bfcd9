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
 * the run has just come on screen, or where motion is not wanted. In between the speaker may move it.
 */
export function useGuide({ player, times, cursor, resets }: Options): void {
  const shown = useRef(false);
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
    let frame = 0;
    const tick = (now: number) => {
      began ??= now;
      const share = Math.min(1, (now - began) / glideMs);
      if (share === 1) return jump(cursor);
      seek(Math.round(from + (to - from) * share * share * (3 - 2 * share)));
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [times, cursor, resets]);
}
