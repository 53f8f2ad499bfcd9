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
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
