import { isInChild } from '../distributed/child-run';
import type { AslEvent, AslRun } from '../events';
import { defaultNames, type ExecutionNames } from '../execution/names';
import type { AwsHistoryEvent } from './aws-history-event';
import { hasHistoryEvent } from './has-history-event';
import { historyDetails } from './history-details';

/**
 * How AWS linked events when a history was recorded. Until June 2024, what follows a Map Run is linked to its end; since November
 * 2024, to its beginning. In November 2024, an expression that fails as its state is entered was linked to what the entry is linked to;
 * recorded in December 2024 and measured in 2026: to the entry itself.
 */
export type HistoryForm = 'newer' | '2024-11' | '2023';

/**
 * AWS's history of a run, derived from its events: nothing is decided here. Each event is linked to the one
 * that caused it, by one pointer per thread of control, as the recorded histories show. `startedAt`: milliseconds since 1970.
 * Child executions have histories of their own: see `childRun`.
 */
export function toHistory(
  run: AslRun,
  names: ExecutionNames = defaultNames,
  startedAt = 0,
  form: HistoryForm = 'newer',
): AwsHistoryEvent[] {
  const links = createLinks(form);
  const history: AwsHistoryEvent[] = [];
  for (const event of run.events) {
    if (isInChild(event.path)) continue;
    if (event.kind === 'retry-scheduled') links.retry(event);
    if (event.kind === 'branch-failed') links.fail(event);
    if (!hasHistoryEvent(event.kind)) continue;
    const id = history.length + 1;
    const previousEventId = links.link(event, id);
    const timestamp = (startedAt + event.at) / 1000;
    history.push({ id, previousEventId, timestamp, ...historyDetails(event, names) });
  }
  return history;
}

/** Threads by the path their states share: `[]`, `["States","P","branch:0"]`, … */
const keyOf = (path: readonly string[]) => path.join('\u0000');
const threadOf = (path: readonly string[]) => keyOf(path.slice(0, -2));

function createLinks(form: HistoryForm) {
  const pointers = new Map<string, number>([['', 0]]);
  const lastIterations = new Map<string, number>();
  /** The ends of Map Runs, which only the end of their Map is linked to. */
  const runEnds = new Map<string, number>();
  /** What made a Map or Parallel fail: the last event of the iteration or branch that failed. */
  const failures = new Map<string, number>();
  /** The newest entry of a state in each thread, and what it is linked to. */
  const entries = new Map<string, { readonly id: number; readonly previous: number }>();
  /** The newest event that moved a pointer. */
  const newest = { id: 0 };

  const move = (thread: string, id: number) => {
    pointers.set(thread, id);
    newest.id = id;
  };
  const pointer = (path: readonly string[]): number => pointers.get(keyOf(path)) ?? 0;

  const link = (event: AslEvent, id: number): number => {
    const { path } = event;
    const thread = path.slice(0, -2);
    switch (event.kind) {
      case 'execution-started':
        return 0;
      // Recorded for the execution's own timeout and for StopExecution.
      case 'execution-timed-out':
      case 'execution-aborted':
        return 0;
      case 'execution-succeeded':
        return pointer([]);
      case 'execution-redriven':
        move('', id);
        return id - 1;
      case 'execution-failed':
        return newest.id;
      case 'map-started':
      case 'parallel-started': {
        const previous = pointer(thread);
        move(keyOf(thread), id);
        lastIterations.delete(keyOf(path));
        runEnds.delete(keyOf(path));
        failures.delete(keyOf(path));
        const branches = event.kind === 'parallel-started' ? event.branches : 0;
        for (let i = 0; i < branches; i += 1) pointers.set(keyOf([...path, `branch:${i}`]), id);
        return previous;
      }
      case 'iteration-started': {
        const previous = pointer(path.slice(0, -3));
        move(keyOf(path), id);
        return previous;
      }
      case 'iteration-succeeded':
        pointers.set(keyOf(path.slice(0, -3)), pointer(path));
        lastIterations.set(keyOf(path.slice(0, -1)), id);
        return pointer(path);
      case 'map-succeeded':
        pointers.set(keyOf(thread), lastIterations.get(keyOf(path)) ?? pointer(thread));
        return runEnds.get(keyOf(path)) ?? pointer(thread);
      case 'map-run-succeeded': {
        const previous = pointer(thread);
        if (form === '2023') move(keyOf(thread), id);
        runEnds.set(keyOf(path), id);
        return previous;
      }
      case 'parallel-succeeded':
        return pointer(thread);
      case 'iteration-failed':
        return fail(event);
      case 'iteration-aborted':
      case 'task-aborted':
        return failureAround(path);
      case 'map-failed':
      case 'parallel-failed': {
        const previous = failures.get(keyOf(path)) ?? pointer(thread);
        move(keyOf(thread), id);
        return previous;
      }
      case 'state-exited': {
        const previous = pointer(thread);
        move(keyOf(thread), id);
        // The end of a branch: the Parallel goes on from the last one to end.
        if (event.next === null && thread.at(-1)?.startsWith('branch:'))
          pointers.set(threadOf(thread.slice(0, -1)), id);
        return previous;
      }
      case 'evaluation-failed': {
        const previous = form === 'newer' ? pointer(thread) : besideEntry(thread);
        move(keyOf(thread), id);
        return previous;
      }
      case 'state-entered': {
        const previous = pointer(thread);
        move(keyOf(thread), id);
        entries.set(keyOf(thread), { id, previous });
        return previous;
      }
      default: {
        const previous = pointer(thread);
        move(keyOf(thread), id);
        return previous;
      }
    }
  };

  const besideEntry = (thread: readonly string[]): number => {
    const entry = entries.get(keyOf(thread));
    const last = pointer(thread);
    return entry?.id === last ? entry.previous : last;
  };

  /** An iteration or branch has failed: what stops beside it, and its Map or Parallel, are linked to its last event. */
  const fail = ({ path }: AslEvent): number => {
    const id = pointer(path);
    failures.set(keyOf(path.slice(0, -1)), id);
    return id;
  };
  const failureAround = (path: readonly string[]): number => {
    for (let length = path.length - 1; length > 0; length -= 1) {
      const id = failures.get(keyOf(path.slice(0, length)));
      if (id !== undefined) return id;
    }
    return newest.id;
  };

  /** A Map or Parallel that is tried again goes on from what failed inside it. */
  const retry = ({ path }: AslEvent) => {
    const id = failures.get(keyOf(path));
    if (id !== undefined) pointers.set(threadOf(path), id);
  };

  return { link, retry, fail };
}
