import type { View } from './graph-view';

/** How a scenario's graph was last looked at. */
export type GraphKept = {
  /** Null: where it begins. */
  readonly view: View | null;
  /** Null: as it is at first. */
  readonly folded: readonly string[] | null;
  readonly shown: 'graph' | 'list';
  readonly follows: boolean;
};

const asAtFirst: GraphKept = { view: null, folded: null, shown: 'graph', follows: true };
const nameOf = (key: string) => `dryrun.graph.${key}`;

/** Lives as long as the tab, as the draft does. Storage may be full or forbidden: then nothing is kept. */
export function keepGraph(key: string, kept: GraphKept): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // Nothing to tell: the picture on screen is unharmed.
  }
}

export function loadGraph(key: string): GraphKept {
  try {
    return readKept(JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null'));
  } catch {
    return asAtFirst;
  }
}

/** Written by this module alone, but by another version perhaps: checked by hand, to keep zod out of the page. */
function readKept(found: unknown): GraphKept {
  if (typeof found !== 'object' || found === null) return asAtFirst;
  const { view, folded, shown, follows } = found as { readonly [name: string]: unknown };
  return {
    view: readView(view),
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : null,
    shown: shown === 'list' ? 'list' : 'graph',
    follows: follows !== false,
  };
}

function readView(found: unknown): View | null {
  if (typeof found !== 'object' || found === null) return null;
  const { x, y, scale } = found as { readonly [name: string]: unknown };
  const isView = typeof x === 'number' && typeof y === 'number' && typeof scale === 'number' && scale > 0;
  return isView ? { x, y, scale } : null;
}
