import type { AslEvent } from '@/lib/asl/events';
import { nodeIdOf } from '@/lib/asl/graph';
import type { CallsView } from '../../shared/inspections';
import type { Fold } from '../../shared/replay';

/** Calls of each state so far, by its place in the graph: items and branches of one state are counted together. */
export type Calls = Map<string, CallsView>;

const kinds: ReadonlySet<AslEvent['kind']> = new Set([
  'task-started',
  'task-succeeded',
  'task-failed',
  'task-timed-out',
] as const);
export const isOfCall = ({ kind }: AslEvent): boolean => kinds.has(kind);

export const callsFold: Fold<Calls, AslEvent> = {
  start: () => new Map(),
  step: count,
  copy: (calls) => new Map(calls),
};

/** An attempt that never started called nobody, so only what was started is a call. */
function count(calls: Calls, event: AslEvent): void {
  if (!('resource' in event)) return;
  const id = nodeIdOf(event.path);
  const place = event.path.at(-1) ?? '';
  const { resource } = event;
  const so = calls.get(id) ?? { place, resource, calls: 0, succeeded: 0, failed: 0, timedOut: 0 };
  switch (event.kind) {
    case 'task-started':
      calls.set(id, { ...so, calls: so.calls + 1 });
      break;
    case 'task-succeeded':
      calls.set(id, { ...so, succeeded: so.succeeded + 1 });
      break;
    case 'task-failed':
      calls.set(id, { ...so, failed: so.failed + 1 });
      break;
    case 'task-timed-out':
      calls.set(id, { ...so, timedOut: so.timedOut + 1 });
      break;
    default:
      break;
  }
}
