import type { AslEvent } from '@/lib/asl/events';
import { nodeIdOf } from '@/lib/asl/graph';
import { laneTitle } from '@/lib/asl/timeline-words';
import type { Json } from '@/lib/kernel/json';
import type { Description } from '@/lib/kernel/run';
import type { Moment } from '../shared/engine-protocol';
import { toEventRow } from './asl-event-words';
import { toFacts } from './asl-facts';
import type { AslReplay } from './inspect/asl-replay';
import { stagesOf } from './inspect/stages-of';
import { is, type Standing } from './inspect/standings';
import { scopesAt } from './inspect/variables';

/**
 * What the inspector and the graph show at event `n`: read off the events, decided by none of it. `definition` is
 * quoted from; an unread one is null.
 */
export function toMoment(
  { run, standings, variables, visits, changes }: AslReplay,
  n: number,
  describe: (event: AslEvent) => Description,
  definition: Json,
): Moment | null {
  const event = run.events[n];
  if (!event) return null;
  const { nodes, taken } = standings.after(n);
  const mine = visits.at(n);
  const isState = event.path.length > 0;
  const standing = isState ? (nodes[nodeIdOf(event.path)] ?? is('running')) : executionStanding(event);
  const { text, spec } = describe(event);
  const readable = scopesAt(variables.after(n), event.path);
  return {
    n,
    at: event.at,
    sentence: text,
    spec,
    place: isState ? laneTitle(event.path) : 'execution',
    ...standing,
    span: spanOf(event),
    facts: toFacts(mine, run, n, definition),
    payloads: [],
    around: run.events.slice(Math.max(0, n - 3), n + 4).map(toEventRow),
    nodes,
    taken: [...taken],
    tables: [],
    counts: {
      stages: stagesOf(mine).length,
      variables: readable.reduce((count, { held }) => count + Object.keys(held).length, 0),
      changes: changes(n).length,
    },
  };
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
