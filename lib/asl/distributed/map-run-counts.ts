import type { ChildStatus } from './child-result';

/** As DescribeMapRun counts items and executions (API reference, "MapRunItemCounts"). */
export type MapRunCounts = {
  readonly pending: number;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly timedOut: number;
  readonly aborted: number;
  readonly total: number;
  readonly resultsWritten: number;
};

/** What has ended so far. Everything else is pending or running. */
export type Tally = { [S in ChildStatus]: number };

export const noneEnded = (): Tally => ({ SUCCEEDED: 0, FAILED: 0, TIMED_OUT: 0, ABORTED: 0 });

/** Items and executions that count as failures. */
export const failuresIn = (tally: Tally): number => tally.FAILED + tally.TIMED_OUT;

/** `started`: those that ended among them. */
export function toCounts(tally: Tally, started: number, total: number, resultsWritten: number): MapRunCounts {
  const { SUCCEEDED: succeeded, FAILED: failed, TIMED_OUT: timedOut, ABORTED: aborted } = tally;
  const ended = succeeded + failed + timedOut + aborted;
  return {
    pending: total - started,
    running: started - ended,
    succeeded,
    failed,
    timedOut,
    aborted,
    total,
    resultsWritten,
  };
}
