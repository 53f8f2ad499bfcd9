'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { reducesMotion } from '@/components/ui/appearance';
import { type Cursor, cursorAtEvent, cursorAtTime, stepCursor } from './cursor';
import type { Pace } from './pace';

export type Player = {
  readonly cursor: Cursor;
  /** How many events the run has. */
  readonly length: number;
  readonly playing: boolean;
  readonly pace: Pace;
  readonly setPace: (pace: Pace) => void;
  readonly seek: (at: number) => void;
  readonly jump: (n: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
  readonly toggle: () => void;
};

const noTimes = new Float64Array();
/** However long the run is in virtual time, playing it at the usual speed takes this long. */
const shortestMs = 2000;
const longestMs = 8000;
const eventMs = 500;

/**
 * The cursor of a run. A new run (another array of times) starts at `first`, or at its end where that is null:
 * the result first, then the way there.
 */
export function usePlayer(times: Float64Array | null, first: number | null): Player {
  const at = times ?? noTimes;
  const start = cursorAtEvent(at, first ?? at.length - 1);
  const [held, setHeld] = useState({ at, cursor: start });
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<Pace>(1);
  const cursor = held.at === at ? held.cursor : start;
  const latest = useRef(cursor);
  useEffect(() => {
    latest.current = cursor;
  });

  const move = useCallback((to: Cursor) => setHeld({ at, cursor: to }), [at]);
  const settle = useCallback(
    (to: Cursor) => {
      setPlaying(false);
      move(to);
    },
    [move],
  );

  useEffect(() => {
    if (!playing) return;
    return play(at, latest.current, pace, move, () => setPlaying(false));
  }, [playing, at, pace, move]);

  return {
    cursor,
    length: at.length,
    pace,
    setPace,
    playing: playing && at.length > 0,
    seek: (ms) => settle(cursorAtTime(at, ms)),
    jump: (n) => settle(cursorAtEvent(at, n)),
    step: (by) => settle(stepCursor(at, cursor, by)),
    toStart: () => settle(cursorAtEvent(at, 0)),
    toEnd: () => settle(cursorAtEvent(at, at.length - 1)),
    toggle: () => {
      // Playing from the end means playing again.
      if (!playing && cursor.n >= at.length - 1) move(cursorAtEvent(at, 0));
      setPlaying(!playing);
    },
  };
}

/** Moves the cursor through virtual time; with reduced motion, or where no time passes, from event to event. */
function play(at: Float64Array, from: Cursor, pace: Pace, move: (to: Cursor) => void, done: () => void): () => void {
  const end = at.at(-1) ?? 0;
  const start = from.n >= at.length - 1 ? cursorAtEvent(at, 0) : from;
  const speed = pace === 'events' ? 1 : pace;
  if (pace === 'events' || end === 0 || reducesMotion()) {
    let n = start.n;
    const timer = setInterval(() => {
      n += 1;
      move(cursorAtEvent(at, n));
      if (n >= at.length - 1) done();
    }, eventMs / speed);
    return () => clearInterval(timer);
  }
  const msPerMs = (end / Math.max(shortestMs, Math.min(longestMs, end))) * speed;
  let frame = 0;
  let began: number | null = null;
  const tick = (now: number) => {
    began ??= now;
    const to = Math.round(start.at + (now - began) * msPerMs);
    move(cursorAtTime(at, to));
    if (to >= end) done();
    else frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
