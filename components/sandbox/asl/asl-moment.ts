import type { AslEvent, AslRun } from '@/lib/asl/events';
import { nodeIdOf } from '@/lib/asl/graph';
import { laneTitle } from '@/lib/asl/timeline-words';
import { formatDuration } from '@/lib/kernel/duration';
import type { Json } from '@/lib/kernel/json';
import type { Description } from '@/lib/kernel/run';
import type { MarkState } from '@/lib/kernel/timeline';
import { edgeKey, type Moment, type Payload } from '../shared/engine-protocol';
import { toPayload } from '../shared/payload';
import { stateWord } from '../shared/state-word';
import { toEventRow } from './asl-event-words';

type Standing = { readonly state: MarkState; readonly word: string };
const is = (state: MarkState, word = stateWord(state)): Standing => ({ state, word });

/** What the inspector and the graph show at event `n`: read off the events, decided by none of it. */
export function toMoment(run: AslRun, n: number, describe: (event: AslEvent) => Description): Moment | null {
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
    facts: factsOf(mine, run, n),
    payloads: payloadsOf(mine),
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

function factsOf(mine: readonly AslEvent[], run: AslRun, n: number): Moment['facts'] {
  const count = (kind: AslEvent['kind']) => mine.filter((e) => e.kind === kind).length;
  const tally = [
    [count('task-failed') + count('parallel-failed') + count('map-failed'), 'failed'],
    [count('task-timed-out'), 'timed out'],
    [count('task-succeeded') + count('parallel-succeeded') + count('map-succeeded'), 'succeeded'],
  ] as const;
  const said = tally.flatMap(([times, word]) => (times > 0 ? [`${times} ${word}`] : [])).join(', ');
  const attempt = mine.findLast(
    (e) => e.kind === 'task-scheduled' || e.kind === 'map-started' || e.kind === 'parallel-started',
  );
  const failure = mine.findLast((e) => 'error' in e);
  const next = run.events[n + 1];
  const nextRow = next && toEventRow(next);
  return [
    ...(attempt ? [{ name: 'Attempts so far', value: said || 'none has ended', code: false }] : []),
    ...(attempt ? [{ name: '$$.State.RetryCount', value: String(attempt.attempt - 1), code: true }] : []),
    ...(failure && 'error' in failure && failure.error !== undefined
      ? [{ name: 'Error', value: failure.error, code: true }]
      : []),
    ...(failure && 'cause' in failure && failure.cause
      ? [{ name: 'Cause', value: failure.cause.slice(0, 200), code: false }]
      : []),
    ...(next && nextRow
      ? [
          {
            name: 'Next',
            value:
              `${nextRow.what} ${nextRow.detail}`.trim() +
              (next.at > (run.events[n]?.at ?? 0) ? ` at ${formatDuration(next.at)}` : ''),
            code: false,
          },
        ]
      : [{ name: 'Next', value: 'nothing, the run is over', code: false }]),
  ];
}

function payloadsOf(mine: readonly AslEvent[]): Payload[] {
  const input = mine.findLast((e) => e.kind === 'state-entered' || e.kind === 'execution-started');
  const output = mine.findLast(
    (e) => e.kind === 'state-exited' || e.kind === 'error-caught' || e.kind === 'execution-succeeded',
  );
  const found: [string, Json | undefined][] = [
    ['Input', input && 'input' in input ? input.input : undefined],
    ['Output', output && 'output' in output ? output.output : undefined],
  ];
  return found.flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [toPayload(name, value)];
  });
}
