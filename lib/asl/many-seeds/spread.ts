/** Values in equal steps from `from`; each bin has its lower edge in it. */
export type Bins = { readonly from: number; readonly step: number; readonly counts: readonly number[] };
export type Quantiles = {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly mean: number;
};

/** The smallest value that so large a share of the values does not exceed (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    mean: sorted.length === 0 ? 0 : sum / sorted.length,
  };
}

/** 1, 2 or 5 times a power of ten: the smallest that needs at most so many steps for the range. */
export function niceStep(range: number, mostSteps: number): number {
  let power = 1;
  for (;;) {
    for (const factor of [1, 2, 5]) if (range / (factor * power) < mostSteps) return factor * power;
    power *= 10;
  }
}

/** Sorts values into bins of one step. Bounds come from outside, so that two sides can share theirs. */
export function toBins(values: readonly number[], from: number, to: number, step: number): Bins {
  const counts = new Array<number>(Math.floor((to - from) / step) + 1).fill(0);
  for (const value of values) {
    const bin = Math.floor((value - from) / step);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, step, counts };
}
