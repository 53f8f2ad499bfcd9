import type { Execution } from './execution';
import type { MapRun } from './map-run';
import { countsOf, settleChild } from './settle-child';

/** Ends a Map Run whose state has been aborted, and with it every child that still runs. */
export function abortMapRun(x: Execution, run: MapRun): void {
  if (run.over) return;
  stopChildren(x, run);
  x.journal.write(x.now, run.visit.path, { kind: 'map-run-aborted', ...countsOf(run, 0) });
}

/** No child starts any more, and those that run are over. */
export function stopChildren(x: Execution, run: MapRun): void {
  run.over = true;
  run.visit.mapRun = null;
  for (const [index, child] of run.running) settleChild(x, run, index, child);
  run.running.clear();
}
