/** How many items of a Map Run may fail; undefined where the state does not say. */
export type Tolerance = { readonly count: number | undefined; readonly percentage: number | undefined };

/**
 * Developer guide, "Setting failure thresholds": past either of the two the Map Run fails. Where only one is given, only that
 * one counts; where none is, one failure is one too many.
 */
export function exceedsTolerance({ count, percentage }: Tolerance, failed: number, total: number): boolean {
  if (count === undefined && percentage === undefined) return failed > 0;
  // Multiplied, not divided: a third of 100 is no number a computer has.
  return (count !== undefined && failed > count) || (percentage !== undefined && failed * 100 > percentage * total);
}
