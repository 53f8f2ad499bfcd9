import type { ChildResult } from '../distributed/child-result';
import { failuresIn, noneEnded, type Tally } from '../distributed/map-run-counts';
import { type MapRunNames, mapRunNames } from '../distributed/map-run-names';
import type { MapRunMove, Plan } from '../distributed/plan';
import type { Tolerance } from '../distributed/tolerance';
import { stopChildren } from './abort-map-run';
import { beginChild } from './child-execution';
import type { Execution, Visit } from './execution';
import { finishVisit } from './finish-visit';
import { fault, fits, raise, stop } from './recover';
import { countsOf, settleChild } from './settle-child';
import { whenKnown } from './when-known';
import { joinResults, writeResults } from './write-map-run-results';

/** One attempt of a distributed Map: the executions it starts, at most so many at a time. */
export type MapRun = {
  /** The execution the Map is in. */
  readonly of: Execution;
  readonly visit: Visit;
  readonly move: MapRunMove;
  readonly names: MapRunNames;
  readonly tolerance: Tolerance;
  /** Null until the items have been read. */
  plan: Plan | null;
  /** Children that were asked to start, and those of them that have. */
  started: number;
  begun: number;
  begunItems: number;
  /** Of each child: how many items it stands for. */
  readonly itemsOf: number[];
  readonly running: Map<number, Execution>;
  readonly results: ChildResult[];
  /** Indices of the children in the order in which they ended. */
  readonly ended: number[];
  readonly executions: Tally;
  readonly items: Tally;
  over: boolean;
};

/** The order is recorded: the state starts, then its tolerance is looked at; the Map Run starts, then the items are read. */
export function startMapRun(x: Execution, visit: Visit, move: MapRunMove): void {
  x.journal.write(x.now, visit.path, { kind: 'map-started', length: move.length, attempt: visit.attempt });
  whenKnown(x, move.tolerance(), (tolerance) => {
    if (tolerance.ok) openMapRun(x, visit, move, tolerance.value);
    else fault(x, visit, tolerance.error);
  });
}

function openMapRun(x: Execution, visit: Visit, move: MapRunMove, tolerance: Tolerance): void {
  x.mapRuns.count += 1;
  const run: MapRun = {
    of: x,
    visit,
    move,
    names: mapRunNames(x.names, move.label, move.executionType, x.mapRuns.count),
    tolerance,
    plan: null,
    started: 0,
    begun: 0,
    begunItems: 0,
    itemsOf: [],
    running: new Map(),
    results: [],
    ended: [],
    executions: noneEnded(),
    items: noneEnded(),
    over: false,
  };
  visit.mapRun = run;
  x.journal.write(x.now, visit.path, {
    kind: 'map-run-started',
    mapRunArn: run.names.mapRunArn,
    executionType: move.executionType,
    maxConcurrency: move.concurrency,
    toleratedFailureCount: tolerance.count,
    toleratedFailurePercentage: tolerance.percentage,
  });
  whenKnown(x, move.plan(), (plan) => {
    if (plan.ok) startChildren(x, run, plan.value);
    else if (plan.error.kind === 'error') failMapRun(x, run, plan.error);
    else {
      stopChildren(x, run);
      fault(x, visit, plan.error);
    }
  });
}

function startChildren(x: Execution, run: MapRun, plan: Plan): void {
  run.plan = plan;
  if (plan.children === 0) x.agenda.add(x.now, { do: 'end-map-run', thread: run.visit.thread, run });
  while (run.started < Math.min(plan.children, run.move.concurrency)) startNext(x, run);
  if (run.move.executionType === 'EXPRESS') planExpiry(x, run, x.now);
}

function startNext(x: Execution, run: MapRun): void {
  const index = run.started;
  run.started += 1;
  x.agenda.add(x.now, { do: 'start-execution', thread: run.visit.thread, run, index });
}

export function startExecution(x: Execution, run: MapRun, index: number) {
  if (run.over || !run.plan) return;
  if (!x.charge(1)) return stop(x);
  const planned = run.plan.childAt(index);
  if (!planned.ok) {
    stopChildren(x, run);
    fault(x, run.visit, planned.error);
    return;
  }
  const { input, items } = planned.value;
  if (!fits(x, run.visit, input, run.visit.name)) {
    stopChildren(x, run);
    return;
  }
  run.begun += 1;
  run.begunItems += items;
  run.itemsOf[index] = items;
  run.running.set(index, beginChild(x, run, index, input));
}

/** A child is over. */
export function endExecution(x: Execution, run: MapRun, index: number): void {
  const child = run.running.get(index);
  if (run.over || !run.plan || !child) return;
  run.running.delete(index);
  const { status } = settleChild(x, run, index, child);
  if (status !== 'SUCCEEDED' && x.rules.exceedsTolerance(run.tolerance, failuresIn(run.items), run.plan.items)) {
    const error = 'States.ExceedToleratedFailureThreshold';
    failMapRun(x, run, { error, cause: 'The specified tolerated failure threshold was exceeded' });
  } else if (run.ended.length === run.plan.children) endMapRun(x, run);
  else if (run.started < run.plan.children) startNext(x, run);
}

export function endMapRun(x: Execution, run: MapRun): void {
  if (run.over) return;
  run.over = true;
  run.visit.mapRun = null;
  const written = writeResults(x, run);
  if (!written) return;
  x.journal.write(x.now, run.visit.path, { kind: 'map-run-succeeded', ...countsOf(run, written.count) });
  x.journal.write(x.now, run.visit.path, { kind: 'map-succeeded', attempt: run.visit.attempt });
  finishVisit(x, run.visit, written.place ?? joinResults(x, run));
}

/** Retry and Catch of the state see the error; what has been done so far is written all the same. */
function failMapRun(
  x: Execution,
  run: MapRun,
  { error, cause }: { readonly error?: string; readonly cause?: string },
): void {
  stopChildren(x, run);
  const written = writeResults(x, run);
  if (!written) return;
  const end = { kind: 'map-run-failed', error: error ?? '', cause, ...countsOf(run, written.count) } as const;
  x.journal.write(x.now, run.visit.path, end);
  raise(x, run.visit, { error, cause });
}

const longestExpress = 300_000;

function planExpiry(x: Execution, run: MapRun, from: number): void {
  x.agenda.add(from + longestExpress, { do: 'expire-executions', thread: run.visit.thread, run });
}

/** Express children end after five minutes. Children start in order, so the first that runs is the oldest. */
export function expireExecutions(x: Execution, run: MapRun): void {
  if (run.over) return;
  const error = 'States.Timeout';
  for (const child of [...run.running.values()]) {
    if (child.journal.outcome()) continue;
    if (child.beganAt + longestExpress > x.now) {
      planExpiry(x, run, child.beganAt);
      return;
    }
    child.journal.end(x.now, { kind: 'timed-out', error }, { kind: 'execution-timed-out', error });
  }
  planExpiry(x, run, x.now);
}
