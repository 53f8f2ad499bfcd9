import type { AslEvent } from '@/lib/asl/events';
import { nodeIdOf } from '@/lib/asl/graph';
import type { MarkState } from '@/lib/kernel/timeline';
import { edgeKey } from '../../shared/engine-protocol';
import type { Fold } from '../../shared/replay';
import { stateWord } from '../../shared/state-word';

export type Standing = { readonly state: MarkState; readonly word: string };
export const is = (state: MarkState, word = stateWord(state)): Standing => ({ state, word });

/** Every node's standing and every way taken. */
export type Standings = {
  readonly nodes: { [id: string]: Standing };
  readonly taken: Set<string>;
};

export const standingsFold: Fold<Standings, AslEvent> = {
  start: () => ({ nodes: {}, taken: new Set() }),
  step: stand,
  copy: ({ nodes, taken }) => ({ nodes: { ...nodes }, taken: new Set(taken) }),
};

function stand({ nodes, taken }: Standings, event: AslEvent): void {
  const id = nodeIdOf(event.path);
  switch (event.kind) {
    case 'execution-started':
      break;
    case 'state-entered':
      nodes[id] = event.type === 'Fail' ? is('failed') : is('running');
      if (event.path.length === 2 && taken.size === 0) taken.add(edgeKey(null, id, false));
      break;
    case 'task-scheduled':
    case 'map-started':
    case 'parallel-started':
      nodes[id] = is('running', event.attempt > 1 ? `attempt ${event.attempt}` : 'running');
      break;
    case 'task-failed':
    case 'map-failed':
    case 'parallel-failed':
      nodes[id] = is('failed');
      abortInside(nodes, id);
      break;
    case 'task-timed-out':
      nodes[id] = is('timedout');
      break;
    case 'task-aborted':
      nodes[id] = is('null', 'aborted');
      break;
    case 'retry-scheduled':
      nodes[id] = is('backoff');
      break;
    case 'data-flow':
      // The first sign of the next attempt.
      if (nodes[id]?.state === 'backoff') nodes[id] = is('running');
      break;
    case 'wait-scheduled':
      nodes[id] = is('waiting');
      break;
    case 'error-caught':
      nodes[id] = is('caught');
      taken.add(edgeKey(id, nodeIdOf([...event.path.slice(0, -1), event.next]), true));
      break;
    case 'state-exited': {
      if (nodes[id]?.state === 'caught') break;
      nodes[id] = is('succeeded');
      const to = event.next === null ? null : nodeIdOf([...event.path.slice(0, -1), event.next]);
      taken.add(edgeKey(id, to, false));
      break;
    }
    case 'execution-aborted':
      for (const [open, standing] of Object.entries(nodes)) if (isOpen(standing)) nodes[open] = is('null', 'aborted');
      break;
    case 'execution-failed':
    case 'execution-timed-out': {
      const ended = event.kind === 'execution-failed' ? is('failed') : is('timedout');
      for (const [open, standing] of Object.entries(nodes)) if (isOpen(standing)) nodes[open] = ended;
      break;
    }
    default:
      break;
  }
}

const isOpen = ({ state }: Standing) => state === 'running' || state === 'waiting' || state === 'backoff';

function abortInside(nodes: Standings['nodes'], id: string): void {
  for (const [inside, standing] of Object.entries(nodes)) {
    if (inside.startsWith(`${id}/`) && isOpen(standing)) nodes[inside] = is('null', 'aborted');
  }
}
