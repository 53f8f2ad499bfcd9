/** Says whether the first of two comes after the second; a function of an expression answers later. */
export type ComesAfter = (a: unknown, b: unknown) => unknown;

/** `$sort` with a comparator, stable. jsonata's own holds a copy of the rest for each item, which fills the memory of a browser. */
export async function sortedBy(list: readonly unknown[], comesAfter: ComesAfter): Promise<unknown[]> {
  let runs: unknown[][] = list.map((item) => [item]);
  while (runs.length > 1) {
    const merged: unknown[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(await merge(runs[i] ?? [], runs[i + 1] ?? [], comesAfter));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge(left: readonly unknown[], right: readonly unknown[], comesAfter: ComesAfter): Promise<unknown[]> {
  const merged: unknown[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (await comesAfter(left[i], right[j])) {
      merged.push(right[j]);
      j += 1;
    } else {
      merged.push(left[i]);
      i += 1;
    }
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}

/** Without one: all numbers, or all texts. */
export function sortedPlain(list: readonly unknown[]): unknown[] {
  const numbers = list.filter((item) => typeof item === 'number');
  if (numbers.length === list.length) return numbers.toSorted((a, b) => a - b);
  const texts = list.filter((item) => typeof item === 'string');
  if (texts.length === list.length) return texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  throw { code: 'D3070', index: 1 };
}
