import type { ChildResult } from '../distributed/child-result';
import { toCounts } from '../distributed/map-run-counts';
import type { AslEventBody } from '../events';
import type { Execution } from './execution';
import { isOver } from './is-over';
import type { MapRun } from './map-run';

export const childPath = (run: MapRun, index: number): readonly string[] => [...run.visit.path, `child:${index}`];

/** Books a child that runs no more: as its journal has it, or as aborted where it had not ended by itself. */
export function settleChild(x: Execution, run: MapRun, index: number, child: Execution): ChildResult {
  const result = resultOf(child);
  // The end of a child is an event of the run wherever its beginning was.
  if (child.isShown && !isOver(x)) x.log.push(x.now, childPath(run, index), endOf(index, child, result));
  run.results[index] = result;
  run.ended.push(index);
  run.executions[result.status] += 1;
  run.items[result.status] += run.itemsOf[index] ?? 0;
  return result;
}

function resultOf(child: Execution): ChildResult {
  const { startedAt, beganAt, input, now } = child;
  const outcome = child.journal.outcome();
  const times = { input, startedAt: startedAt + beganAt, endedAt: startedAt + now };
  switch (outcome?.kind) {
    case 'succeeded':
      return { status: 'SUCCEEDED', output: outcome.output, ...times };
    case 'failed':
      return { status: 'FAILED', error: outcome.error, cause: outcome.cause, ...times };
    case 'timed-out':
      return { status: 'TIMED_OUT', error: outcome.error, ...times };
    default:
      return { status: 'ABORTED', ...times };
  }
}

function endOf(index: number, child: Execution, { status, output, error, cause }: ChildResult): AslEventBody {
  const events = child.journal.historyLength();
  switch (status) {
    case 'SUCCEEDED':
      return { kind: 'child-succeeded', index, output: output ?? null, events };
    case 'FAILED':
      return { kind: 'child-failed', index, error, cause, events };
    case 'TIMED_OUT':
      return { kind: 'child-timed-out', index, error: error ?? '', events };
    case 'ABORTED':
      return { kind: 'child-aborted', index, events };
  }
}

/** `written`: executions whose results stand in files. */
export function countsOf({ items, executions, begun, begunItems, plan, ...run }: MapRun, written: number) {
  const writtenItems = written === 0 ? 0 : run.ended.reduce((sum, index) => sum + (run.itemsOf[index] ?? 0), 0);
  return {
    items: toCounts(items, begunItems, plan?.items ?? 0, writtenItems),
    executions: toCounts(executions, begun, plan?.children ?? 0, written),
  };
}
