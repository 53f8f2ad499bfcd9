'use client';

import type { PointerEvent } from 'react';
import { boundsOf, type Edge, edgeAfterKey, moveEdge } from './pane-layout';
import type { PaneLayoutState } from './use-pane-layout';

type Props = { readonly edge: Edge; readonly label: string; readonly panes: PaneLayoutState };

/** An edge between panes: dragged, or moved by arrows, Home and End. */
export function Divider({ edge, label, panes: { bench, layout, setLayout } }: Props) {
  const { min, max } = boundsOf(layout, edge);
  const now = layout[edge] ?? measuredHeight(bench.current);
  const drag = ({ clientX, clientY, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    const box = bench.current?.getBoundingClientRect();
    if (!box || !currentTarget.hasPointerCapture(pointerId)) return;
    const part =
      edge === 'lowest' ? (lowEdgeOf(bench.current) - clientY) / box.height : (clientX - box.left) / box.width;
    setLayout(moveEdge(layout, edge, part * 100));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved.
    <div
      className={`divider d-${edge}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={edge === 'lowest' ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(now)}
      aria-valuemin={Math.round(min)}
      aria-valuemax={Math.round(max)}
      aria-valuetext={`${Math.round(now)} percent`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const next = edgeAfterKey(layout, edge, now, event.key);
        if (!next) return;
        // The arrows, Home and End of the player stay out of it.
        event.preventDefault();
        setLayout(next);
      }}
    />
  );
}

const lowest = (bench: HTMLElement | null) => bench?.querySelector('.p-time')?.getBoundingClientRect();
const lowEdgeOf = (bench: HTMLElement | null) => lowest(bench)?.bottom ?? 0;

/** What the lowest pane takes while it is as high as what is in it. */
function measuredHeight(bench: HTMLElement | null): number {
  const height = bench?.getBoundingClientRect().height ?? 0;
  return height === 0 ? 30 : ((lowest(bench)?.height ?? 0) / height) * 100;
}
