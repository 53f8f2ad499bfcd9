import type { GraphEdge } from '@/lib/kernel/graph';
import type { MarkState } from '@/lib/kernel/timeline';
import { edgeKey, type Moment } from './engine-protocol';

/** What holds at the cursor, for the picture and the list alike. */
export type GraphStanding = {
  /** Null: not reached yet. */
  readonly stateOf: (id: string) => MarkState | null;
  readonly wordOf: (id: string) => string;
  /** How often it was entered so far. */
  readonly visitsOf: (id: string) => number;
  readonly isTaken: (edge: GraphEdge) => boolean;
  /** The state that the event at the cursor is about. */
  readonly current: string | null;
};

export function toGraphStanding(moment: Moment | null): GraphStanding {
  const taken = new Set(moment?.taken);
  return {
    stateOf: (id) => moment?.nodes[id]?.state ?? null,
    wordOf: (id) => moment?.nodes[id]?.word ?? 'not reached',
    visitsOf: (id) => moment?.visits?.[id] ?? 0,
    isTaken: ({ from, to, kind }) => taken.has(edgeKey(from, to, kind === 'catch')),
    current: moment?.node ?? null,
  };
}
