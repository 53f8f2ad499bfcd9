'use client';

import { useEffect, useRef } from 'react';
import type { View } from './graph-view';

const glideMs = 160;

/** Moves a view to where it should be, in steps that the eye can follow; with reduced motion at once. */
export function useGlide(move: (to: View) => void): {
  readonly to: (from: View, to: View) => void;
  readonly stop: () => void;
} {
  const frame = useRef(0);
  const stop = () => cancelAnimationFrame(frame.current);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return {
    stop,
    to: (from, to) => {
      stop();
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        move(to);
        return;
      }
      let began: number | null = null;
      const tick = (now: number) => {
        began ??= now;
        const done = Math.min(1, (now - began) / glideMs);
        const part = (a: number, b: number) => a + (b - a) * done * (2 - done);
        move({ x: part(from.x, to.x), y: part(from.y, to.y), scale: part(from.scale, to.scale) });
        if (done < 1) frame.current = requestAnimationFrame(tick);
      };
      frame.current = requestAnimationFrame(tick);
    },
  };
}
