'use client';

import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { TimelineLayout } from './timeline-geometry';
import type { Player } from './use-player';

type Props = {
  readonly axis: TimelineLayout['axis'];
  readonly width: number;
  readonly end: number;
  readonly player: Player;
  readonly says: string;
};

const halfThumb = 6;

/** Virtual time as a range input. Arrows go from event to event, since a run's moments are its events. */
export function Scrubber({ axis, width, end, player, says }: Props) {
  const row = useRef<HTMLLabelElement>(null);
  useLayoutEffect(() => {
    // Set by script, not by attribute: the policy for styles allows no other.
    const style = row.current?.style;
    style?.setProperty('--axis-from', `${axis.from - halfThumb}px`);
    style?.setProperty('--axis-after', `${width - axis.to - halfThumb}px`);
  }, [axis, width]);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: { readonly [key: string]: () => void } = {
      ArrowLeft: () => player.step(-1),
      ArrowDown: () => player.step(-1),
      ArrowRight: () => player.step(1),
      ArrowUp: () => player.step(1),
      j: () => player.step(1),
      k: () => player.step(-1),
      Home: player.toStart,
      End: player.toEnd,
      ' ': player.toggle,
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const at = Math.round(player.cursor.at);
  return (
    <label ref={row} className="scrubline">
      <span className="vh">Cursor in virtual time</span>
      <input
        className="scrub"
        type="range"
        min={0}
        max={axis.endAt}
        step={1}
        value={at}
        aria-valuetext={`${formatDuration(at)}, ${says}`}
        disabled={end === 0 && axis.endAt === 0}
        onChange={(event) => player.seek(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
