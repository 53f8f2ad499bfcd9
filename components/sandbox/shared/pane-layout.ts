import { assertNever } from '@/lib/kernel/assert-never';

/** Where the dividers of a bench stand, in percent of it: the right edges of the first two panes, and the height of the lowest. */
export type PaneLayout = {
  readonly first: number;
  readonly second: number;
  /** Null: as high as what is in it. */
  readonly lowest: number | null;
};
export type Edge = keyof PaneLayout;

export const usualLayout: PaneLayout = { first: 36, second: 68, lowest: null };
/** No pane gets narrower, none lower. */
const least = 15;
const lowestMost = 70;

/** How far an edge may go, as the others stand. */
export function boundsOf(layout: PaneLayout, edge: Edge): { readonly min: number; readonly max: number } {
  switch (edge) {
    case 'first':
      return { min: least, max: layout.second - least };
    case 'second':
      return { min: layout.first + least, max: 100 - least };
    case 'lowest':
      return { min: least, max: lowestMost };
    default:
      return assertNever(edge);
  }
}

export function moveEdge(layout: PaneLayout, edge: Edge, to: number): PaneLayout {
  const { min, max } = boundsOf(layout, edge);
  return { ...layout, [edge]: Math.round(Math.min(max, Math.max(min, to)) * 10) / 10 };
}

/** What a key does to an edge; null where it means nothing to it. */
export function edgeAfterKey(layout: PaneLayout, edge: Edge, now: number, key: string): PaneLayout | null {
  const { min, max } = boundsOf(layout, edge);
  // The lowest pane grows as its upper edge goes up.
  const steps: { readonly [key: string]: number } =
    edge === 'lowest' ? { ArrowUp: 2, ArrowDown: -2 } : { ArrowRight: 2, ArrowLeft: -2 };
  const by = steps[key];
  if (by !== undefined) return moveEdge(layout, edge, now + by);
  if (key === 'Home') return moveEdge(layout, edge, min);
  return key === 'End' ? moveEdge(layout, edge, max) : null;
}

/** A layout as it was kept; the usual one where that is none that can stand. */
export function readLayout(text: string | null): PaneLayout {
  try {
    const { first, second, lowest } = JSON.parse(text ?? '') as { readonly [edge: string]: unknown };
    if (typeof first !== 'number' || typeof second !== 'number') return usualLayout;
    if (first < least || second < first + least || second > 100 - least) return usualLayout;
    const height = typeof lowest === 'number' && lowest >= least && lowest <= lowestMost ? lowest : null;
    return { first, second, lowest: height };
  } catch {
    return usualLayout;
  }
}
