import type { AslEvent } from '@/lib/asl/events';
import { laneTitle } from '@/lib/asl/timeline-words';
import { assertNever } from '@/lib/kernel/assert-never';
import { formatDuration } from '@/lib/kernel/duration';
import type { EventRow } from '../shared/engine-protocol';

/** An event in two or three words and a detail: a line of a list. `describe` has the sentence. */
export function toEventRow(event: AslEvent): EventRow {
  const [what, detail] = wordsOf(event);
  return { n: event.n, at: event.at, what, detail, place: event.path.length === 0 ? '' : laneTitle(event.path) };
}

function wordsOf(event: AslEvent): [what: string, detail: string] {
  switch (event.kind) {
    case 'execution-started':
      return ['execution started', ''];
    case 'state-entered':
      return ['state entered', event.type];
    case 'state-exited':
      return ['state exited', event.next === null ? 'end' : `to ${event.next}`];
    case 'data-flow':
      return ['data flow', event.stage];
    case 'task-scheduled':
      return ['attempt scheduled', String(event.attempt)];
    case 'task-started':
      return ['attempt started', String(event.attempt)];
    case 'task-submitted':
      return ['attempt submitted', String(event.attempt)];
    case 'task-heartbeat':
      return ['heartbeat', String(event.attempt)];
    case 'task-succeeded':
      return ['attempt succeeded', String(event.attempt)];
    case 'task-failed':
      return ['attempt failed', event.error];
    case 'task-timed-out':
      return [event.reason === 'heartbeat' ? 'heartbeat missed' : 'attempt timed out', event.error];
    case 'task-aborted':
      return ['attempt aborted', String(event.attempt)];
    case 'evaluation-failed':
      return ['evaluation failed', event.location ?? event.error];
    case 'retry-scheduled':
      return ['retry scheduled', `in ${formatDuration(event.dueAt - event.at)}`];
    case 'error-caught':
      return ['error caught', `to ${event.next}`];
    case 'choice-taken':
      return ['choice taken', event.rule === 'default' ? 'Default' : `Choices[${event.rule}]`];
    case 'wait-scheduled':
      return ['wait begun', `until ${formatDuration(event.until)}`];
    case 'map-started':
      return ['map started', `${event.length} items`];
    case 'iteration-started':
      return ['item started', String(event.index)];
    case 'iteration-succeeded':
      return ['item succeeded', String(event.index)];
    case 'iteration-failed':
      return ['item failed', `${event.index}, ${event.error}`];
    case 'iteration-aborted':
      return ['item aborted', String(event.index)];
    case 'map-succeeded':
      return ['map succeeded', ''];
    case 'map-run-started':
      return ['Map Run started', event.executionType === 'EXPRESS' ? 'Express children' : 'Standard children'];
    case 'child-started':
      return ['child started', String(event.index)];
    case 'child-succeeded':
      return ['child succeeded', String(event.index)];
    case 'child-failed':
      return ['child failed', `${event.index}, ${event.error ?? ''}`];
    case 'child-timed-out':
      return ['child timed out', String(event.index)];
    case 'child-aborted':
      return ['child stopped', String(event.index)];
    case 'results-written':
      return ['results written', `${event.files.length} files in ${event.bucket}`];
    case 'map-run-succeeded':
      return ['Map Run succeeded', `${event.items.succeeded} of ${event.items.total} items`];
    case 'map-run-failed':
      return ['Map Run failed', event.error];
    case 'map-run-aborted':
      return ['Map Run stopped', ''];
    case 'map-failed':
      return ['map failed', event.error];
    case 'parallel-started':
      return ['parallel started', `${event.branches} branches`];
    case 'branch-failed':
      return ['branch failed', `${event.index}, ${event.error}`];
    case 'parallel-succeeded':
      return ['parallel succeeded', ''];
    case 'parallel-failed':
      return ['parallel failed', event.error];
    case 'service-changed':
      return ['service changed', event.change.of];
    case 'execution-redriven':
      return ['execution redriven', String(event.redriveCount)];
    case 'execution-succeeded':
      return ['execution succeeded', ''];
    case 'execution-failed':
      return ['execution failed', event.error ?? ''];
    case 'execution-timed-out':
      return ['execution timed out', event.error];
    case 'execution-aborted':
      return ['execution aborted', event.error ?? ''];
    case 'execution-stopped':
      return ['run stopped', `limit of ${event.limit}`];
    default:
      return assertNever(event);
  }
}
