import type { AslEvent } from './events';
import { nodeIdOf } from './graph';

/**
 * How often each state of the graph was entered, up to an event: over all items for what is in a Map. The entries are looked up
 * once, since a cursor asks again and again.
 */
export function countVisits(events: readonly AslEvent[]): (n: number) => { readonly [nodeId: string]: number } {
  const entries = events.flatMap(({ n, kind, path }) => (kind === 'state-entered' ? [{ n, id: nodeIdOf(path) }] : []));
  return (n) => {
    const visits: { [nodeId: string]: number } = {};
    for (const entry of entries) {
      if (entry.n > n) break;
      visits[entry.id] = (visits[entry.id] ?? 0) + 1;
    }
    return visits;
  };
}
