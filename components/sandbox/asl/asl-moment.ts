import type { AslEvent, AslRun } from '@/lib/asl/events';
import { nodeIdOf } from '@/lib/asl/graph';
import { laneTitle } from '@/lib/asl/timeline-words';
import type { Json } from '@/lib/kernel/json';
import type { Description } from '@/lib/kernel/run';
import type { MarkState } from '@/lib/kernel/timeline';
import { edgeKey, type Moment } from '../shared/engine-protocol';
import { stateWord } from '../shared/state-word';
import { toEventRow } from './asl-event-words';
import { toFacts } from './asl-facts';
import { toPayloads } from './asl-payloads';

type Standing = { readonly state: MarkState; readonly word: string };
const is = (state: MarkState, word = stateWord(state)): Standing => ({ state, word });

/**
 * What the inspector and the graph show at event `n`: read off the events, decided by none of it. `definition` is
 * quoted from; an unread one is null.
 */
export function toMoment(
  run: AslRun,
  n: number,
  describe: (event: AslEvent) => Description,
  definition: Json,
): Moment | null {
  const event = run.events[n];
  if (!event) return null;
  const before = run.events.slice(0, n + 1);
  const { nodes, taken } = standings(before);
  const key = event.path.join('/');
  const visit =
    key === ''
      ? before
      : before.slice(before.findLastIndex((e) => e.kind === 'state-entered' && e.path.join('/') === key));
  const mine = visit.filter((e) => e.path.join('/') === key);
  const standing = key === '' ? executionStanding(event) : (nodes[nodeIdOf(event.path)] ?? is('running'));
  const { text, spec } = describe(event);
  return {
    n,
    at: event.at,
    sentence: text,
    spec,
    place: key === '' ? 'execution' : laneTitle(event.path),
    ...standing,
    span: spanOf(event),
    facts: toFacts(mine, run, n, definition),
    payloads: toPayloads(mine),
    around: run.events.slice(Math.max(0, n - 3), n + 4).map(toEventRow),
    nodes,
    taken,
    tables: [],
  };
}

/** Every node's standing and every way taken after the given events. */
export function standings(events: readonly AslEvent[]): Pick<Moment, 'nodes' | 'taken'> {
  const nodes: { [id: string]: Standing } = {};
  const taken = new Set<string>();
  for (const event of events) {
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
  return { nodes, taken: [...taken] };
}

const isOpen = ({ state }: Standing) => state === 'running' || state === 'waiting' || state === 'backoff';

function abortInside(nodes: { [id: string]: Standing }, id: string): void {
  for (const [inside, standing] of Object.entries(nodes)) {
    if (inside.startsWith(`${id}/`) && isOpen(standing)) nodes[inside] = is('null', 'aborted');
  }
}

function executionStanding(event: AslEvent): Standing {
  switch (event.kind) {
    case 'execution-succeeded':
      return is('succeeded');
    case 'execution-failed':
      return is('failed');
    case 'execution-timed-out':
      return is('timedout');
    case 'execution-aborted':
      return is('null', 'aborted');
    case 'execution-stopped':
      return is('null', 'stopped');
    default:
      return is('running');
  }
}

function spanOf(event: AslEvent): Moment['span'] {
  if (event.kind === 'retry-scheduled') return { from: event.at, to: event.dueAt };
  if (event.kind === 'wait-scheduled') return { from: event.at, to: event.until };
  return null;
}
