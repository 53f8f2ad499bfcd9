/** A measured number; `reference` is measured beside it in the same run, because machines are noisy and ratios are not. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reference?: { readonly name: string; readonly value: number };
  /** value ÷ reference. */
  readonly ratio?: number;
};

export function figure(name: string, value: number, unit: string, reference?: { name: string; value: number }): Figure {
  const rounded = round(value);
  if (!reference) return { name, value: rounded, unit };
  return {
    name,
    value: rounded,
    unit,
    reference: { name: reference.name, value: round(reference.value) },
    ratio: round(value / reference.value),
  };
}

const round = (value: number) => Number(value.toPrecision(4));

/** The middle of `times` measurements of `work`, in ms, after one unmeasured round. */
export async function medianMs(times: number, work: () => unknown): Promise<number> {
  await work();
  const measured: number[] = [];
  for (let i = 0; i < times; i += 1) measured.push(await timed(work));
  return middle(measured);
}

/**
 * Two pieces of work, measured in turns so that whatever else the machine does hits both; the median of five each, after
 * both have run long enough for their code to be compiled. What takes less than 30 ms is done several times in a row.
 */
export async function warmMs(work: () => unknown, reference: () => unknown): Promise<{ ours: number; theirs: number }> {
  const rounds = [await warmedRounds(work), await warmedRounds(reference)] as const;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    ours.push(await timed(work, rounds[0]));
    theirs.push(await timed(reference, rounds[1]));
  }
  return { ours: middle(ours), theirs: middle(theirs) };
}

/** Warms for two seconds, and says how often it fits into `blockMs`. */
export async function warmedRounds(work: () => unknown, blockMs = 30): Promise<number> {
  const started = performance.now();
  let done = 0;
  for (; performance.now() - started < 2000; done += 1) await work();
  return Math.max(1, Math.round((done * blockMs) / 2000));
}

export async function timed(work: () => unknown, rounds = 1): Promise<number> {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) await work();
  return (performance.now() - start) / rounds;
}

export const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
