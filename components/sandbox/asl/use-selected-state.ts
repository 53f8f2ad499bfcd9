'use client';

import { useRef, useState } from 'react';
import { nodeIdOf } from '@/lib/asl/graph';
import type { AslScenario } from '@/lib/asl/scenario';
import type { Bench } from '../shared/use-bench';

export type SelectedState = {
  /** Its node in the graph. */
  readonly nodeId: string | null;
  /** A state was picked in the graph or the timeline: the cursor goes to its next event, the caret to its definition. */
  readonly pick: (nodeId: string) => void;
  readonly pickPath: (path: readonly string[]) => void;
  readonly isPicked: (path: readonly string[]) => boolean;
  /** The caret moved in the definition: the state around it is the one that is selected. */
  readonly onCaret: (offset: number) => void;
};

/** Reads where states stand in a text; not needed before somebody picks one. */
const loadPlaces = () => import('@/lib/asl/assist/find-state');

/** One state is selected, in editor, graph and timeline alike. `goTo` puts the caret at a place of the definition. */
export function useSelectedState(bench: Bench<AslScenario>, goTo: (offset: number) => void): SelectedState {
  const [nodeId, setNodeId] = useState<string | null>(null);
  const newest = useRef(0);
  const { client, player, view } = bench;
  const definition = bench.draft.texts.definition ?? '';
  const pick = async (id: string) => {
    setNodeId(id);
    const { offsetOfState } = await loadPlaces();
    const offset = offsetOfState(definition, id.split('/'));
    if (offset !== null) goTo(offset);
    if (!view) return;
    const asked = await client.ask('nextOf', { nodeId: id, after: player.cursor.n });
    if (asked.kind === 'answer' && asked.answer !== null) player.jump(asked.answer);
  };
  return {
    nodeId,
    pick: (id) => void pick(id),
    pickPath: (path) => void pick(nodeIdOf(path)),
    isPicked: (path) => nodeIdOf(path) === nodeId,
    async onCaret(offset) {
      newest.current += 1;
      const mine = newest.current;
      const { stateAtOffset } = await loadPlaces();
      const path = stateAtOffset(definition, offset);
      if (path && mine === newest.current) setNodeId(nodeIdOf(path));
    },
  };
}
