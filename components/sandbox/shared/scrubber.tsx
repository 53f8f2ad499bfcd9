'use client';

import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import { shareOf, timeAt } from '@/lib/kernel/time-bend';
import { turnPace } from './pace';
import type { TimelineLayout } from './timeline-geometry';
import type { Player } from './use-player';

type Props = {
  readonly axis: TimelineLayout['axis'];
  readonly width: number;
  readonly end: number;
  readonly player: Player;
  readonly says: string;
  /** Events at which a state is entered: the stops of PageUp and PageDown. */
  readonly entries?: Float64Array | null;
  /** False on a stage, where a clicker's PageUp and PageDown turn the talk, whatever has the focus. */
  readonly pageKeys?: boolean;
};

const halfThumb = 6;
/** A bent axis has no ms of its own; a slider of so many places is finer than any screen. */
const places = 10_000;
const far = 10;

/** Virtual time as a range input. Arrows go from event to event, since a run's moments are its events. */
export function Scrubber({ axis, width, end, player, says, entries = null, pageKeys = true }: Props) {
  const row = useRef<HTMLLabelElement>(null);
  useLayoutEffect(() => {
    // Set by script, not by attribute: the policy for styles allows no other.
    const style = row.current?.style;
    style?.setProperty('--axis-from', `${axis.from - halfThumb}px`);
    style?.setProperty('--axis-after', `${width - axis.to - halfThumb}px`);
  }, [axis, width]);
  const { n } = player.cursor;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = (events: 1 | -1) => (event.shiftKey ? player.jump(n + events * far) : player.step(events));
    const moves: { readonly [key: string]: () => void } = {
      ArrowLeft: () => by(-1),
      ArrowDown: () => by(-1),
      ArrowRight: () => by(1),
      ArrowUp: () => by(1),
      ...(pageKeys && {
        PageUp: () => player.jump(entryBefore(entries, n)),
        PageDown: () => player.jump(entryAfter(entries, n)),
      }),
      j: () => player.step(1),
      k: () => player.step(-1),
      Home: player.toStart,
      End: player.toEnd,
      '[': () => player.setPace(turnPace(player.pace, -1)),
      ']': () => player.setPace(turnPace(player.pace, 1)),
      ' ': player.toggle,
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const at = Math.round(player.cursor.at);
  const track = trackOf(axis, end, player);
  return (
    <label ref={row} className="scrubline">
      <span className="vh">Cursor in virtual time</span>
      <input
        className="scrub"
        type="range"
        min={0}
        max={track.max}
        step={1}
        value={track.value}
        aria-valuetext={`${formatDuration(at)}, ${says}`}
        disabled={player.length < 2}
        onChange={(event) => track.seek(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

type Track = { readonly max: number; readonly value: number; readonly seek: (value: number) => void };

/** What the slider counts in: ms, or places of a bent axis. A run in which no time passes has only its events. */
function trackOf({ bend, endAt }: Props['axis'], end: number, player: Player): Track {
  const { at, n } = player.cursor;
  if (end === 0) return { max: Math.max(1, player.length - 1), value: n, seek: player.jump };
  if (!bend) return { max: endAt, value: Math.round(at), seek: player.seek };
  return {
    max: places,
    value: Math.round(shareOf(bend, at) * places),
    seek: (value) => player.seek(Math.round(timeAt(bend, value / places))),
  };
}

/** Without states, ten events. */
function entryAfter(entries: Float64Array | null, n: number): number {
  return entries ? (entries.find((entry) => entry > n) ?? Infinity) : n + far;
}

function entryBefore(entries: Float64Array | null, n: number): number {
  return entries ? (entries.findLast((entry) => entry < n) ?? 0) : n - far;
}
