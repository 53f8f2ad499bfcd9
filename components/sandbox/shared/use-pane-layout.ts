'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type PaneLayout, readLayout } from './pane-layout';

export type PaneLayoutState = {
  readonly bench: RefObject<HTMLDivElement | null>;
  readonly layout: PaneLayout;
  readonly setLayout: (next: PaneLayout) => void;
};

/** The sizes of a bench's panes, kept in this browser. They reach the style sheet as custom properties of the bench. */
export function usePaneLayout(name: string): PaneLayoutState {
  const key = `dryrun.panes.${name}`;
  const bench = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState(() => readLayout(readKept(key)));
  useLayoutEffect(() => {
    const { style } = bench.current ?? {};
    const { first, second, lowest } = layout;
    style?.setProperty('--pane-1', `${first}fr`);
    style?.setProperty('--pane-2', `${second - first}fr`);
    style?.setProperty('--pane-3', `${100 - second}fr`);
    if (lowest === null) style?.removeProperty('--pane-low');
    // Percent of a row as high as what is in it would be percent of nothing: the page's own height is what is left to say.
    else style?.setProperty('--pane-low', `calc(max(100dvh - 57px, 640px) * ${lowest / 100})`);
  }, [layout]);
  return {
    bench,
    layout,
    setLayout(next) {
      setLayout(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or forbidden: the panes stand as they are until the page goes.
      }
    },
  };
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
