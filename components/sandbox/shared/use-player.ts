'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Cursor, cursorAtEvent, cursorAtTime, stepCursor } from './cursor';

export type Player = {
  readonly cursor: Cursor;
  readonly playing: boolean;
  readonly seek: (at: number) => void;
  readonly jump: (n: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
  readonly toggle: () => void;
};

const noTimes = new Float64Array();
/** However long the run is in virtual time, playing it takes this long. */
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
    return play(at, latest.current, move, () => setPlaying(false));
  }, [playing, at, move]);

  return {
    cursor,
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
function play(at: Float64Array, from: Cursor, move: (to: Cursor) => void, done: () => void): () => void {
  const end = at.at(-1) ?? 0;
  const start = from.n >= at.length - 1 ? cursorAtEvent(at, 0) : from;
  const jumps = end === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (jumps) {
    let n = start.n;
    const timer = setInterval(() => {
      n += 1;
      move(cursorAtEvent(at, n));
      if (n >= at.length - 1) done();
    }, eventMs);
    return () => clearInterval(timer);
  }
  const pace = end / Math.max(shortestMs, Math.min(longestMs, end));
  let frame = 0;
  let began: number | null = null;
  const tick = (now: number) => {
    began ??= now;
    const to = Math.round(start.at + (now - began) * pace);
    move(cursorAtTime(at, to));
    if (to >= end) done();
    else frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
