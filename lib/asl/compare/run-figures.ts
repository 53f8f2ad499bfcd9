import { priceOf } from '../api/price-of';
import type { AslRun } from '../events';
import type { AslScenario } from '../scenario';

/** What two runs are compared by. */
export type RunFigures = {
  readonly endMs: number;
  /** Attempts of all tasks, and how many of them were retries. */
  readonly attempts: number;
  readonly retries: number;
  /** Time spent between attempts, of all states together. */
  readonly backoffMs: number;
  /** Calls that reached a service, by state. */
  readonly calls: { readonly [state: string]: number };
  /** Null where the run's own events do not say it. */
  readonly dollars: number | null;
};

export function runFigures(run: AslRun, { type = 'STANDARD' }: Pick<AslScenario, 'type'>): RunFigures {
  const calls: { [state: string]: number } = {};
  let attempts = 0;
  let retries = 0;
  let backoffMs = 0;
  for (const event of run.events) {
    if (event.kind === 'task-scheduled') attempts += 1;
    if (event.kind === 'task-started') {
      const state = event.path.at(-1) ?? '';
      calls[state] = (calls[state] ?? 0) + 1;
    }
    if (event.kind === 'retry-scheduled') {
      retries += 1;
      // What the execution's end cuts short was not waited.
      backoffMs += Math.min(event.dueAt, run.events.at(-1)?.at ?? event.dueAt) - event.at;
    }
  }
  return {
    endMs: run.events.at(-1)?.at ?? 0,
    attempts,
    retries,
    backoffMs,
    calls,
    dollars: isPriced(run) ? priceOf(run, type).dollars : null,
  };
}

/** A run that our own budget ended is none of AWS's; children of a Map Run are billed by themselves. */
function isPriced({ outcome, events }: AslRun): boolean {
  if (outcome.kind === 'refused' || outcome.kind === 'stopped') return false;
  return !events.some(({ kind }) => kind === 'map-run-started');
}
