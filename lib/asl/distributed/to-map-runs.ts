import type { AslEvent, AslRun } from '../events';
import type { MapRunCounts } from './map-run-counts';

/** A Map Run as DescribeMapRun shows it (API reference), beside the place of its state. Times in virtual ms. */
export type MapRunDescription = {
  readonly path: readonly string[];
  readonly mapRunArn: string;
  readonly executionType: 'STANDARD' | 'EXPRESS';
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly startedAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
  readonly maxConcurrency: number;
  readonly toleratedFailureCount: number;
  readonly toleratedFailurePercentage: number;
  /** Null where the run ended before it: what its children did until then nobody summed up. */
  readonly itemCounts: MapRunCounts | null;
  readonly executionCounts: MapRunCounts | null;
};

/** Every Map Run of a run, in the order in which they started. */
export function toMapRuns({ events, outcome }: Pick<AslRun, 'events' | 'outcome'>): MapRunDescription[] {
  const runs: MapRunDescription[] = [];
  /** Where the open run of a state stands in the list. */
  const open = new Map<string, number>();
  for (const event of events) {
    const key = event.path.join('\u0000');
    if (event.kind === 'map-run-started') {
      open.set(key, runs.length);
      runs.push(started(event));
    }
    const at = open.get(key);
    const run = at === undefined ? undefined : runs[at];
    const end = endOf(event);
    if (at === undefined || !run || !end) continue;
    runs[at] = { ...run, ...end };
    open.delete(key);
  }
  // An execution that is over has ended its Map Runs with it; a stopped run just shows no more of them.
  const last = events.at(-1)?.at ?? 0;
  if (outcome.kind === 'stopped') return runs;
  return runs.map((run) => (run.status === 'RUNNING' ? { ...run, status: 'ABORTED', endedAt: last } : run));
}

function started(event: Extract<AslEvent, { kind: 'map-run-started' }>): MapRunDescription {
  return {
    path: event.path,
    mapRunArn: event.mapRunArn,
    executionType: event.executionType,
    status: 'RUNNING',
    startedAt: event.at,
    endedAt: null,
    maxConcurrency: event.maxConcurrency,
    toleratedFailureCount: event.toleratedFailureCount ?? 0,
    toleratedFailurePercentage: event.toleratedFailurePercentage ?? 0,
    itemCounts: null,
    executionCounts: null,
  };
}

function endOf(event: AslEvent) {
  switch (event.kind) {
    case 'map-run-succeeded':
      return { ...countsOf(event), status: 'SUCCEEDED' as const };
    case 'map-run-failed':
      return { ...countsOf(event), status: 'FAILED' as const };
    case 'map-run-aborted':
      return { ...countsOf(event), status: 'ABORTED' as const };
    default:
      return null;
  }
}

const countsOf = ({
  at,
  items,
  executions,
}: Extract<AslEvent, { kind: 'map-run-succeeded' | 'map-run-failed' | 'map-run-aborted' }>) => ({
  endedAt: at,
  itemCounts: items,
  executionCounts: executions,
});
