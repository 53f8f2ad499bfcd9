import type { ResultRow, WorkState } from '@/lib/classes/views';
import { assertNever } from '@/lib/kernel/assert-never';

export type ResultColumn = 'name' | 'state' | 'finished' | 'score';
export type ResultOrder = { readonly column: ResultColumn; readonly descending: boolean };

/** From what needs the instructor to what does not. */
const urgency: { readonly [S in WorkState]: number } = {
  missing: 0,
  'not-started': 1,
  started: 2,
  'done-late': 3,
  done: 4,
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in another order. Equal ones stay as they came, by name; those without a value stand last either way. */
export function sortResults(rows: readonly ResultRow[], { column, descending }: ResultOrder): readonly ResultRow[] {
  return [...rows].sort((a, b) => {
    const left = valueIn(a, column);
    const right = valueIn(b, column);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return descending ? compare(right, left) : compare(left, right);
  });
}

/** Within a column all values are text, or all are numbers. */
function valueIn(row: ResultRow, column: ResultColumn): string | number | null {
  switch (column) {
    case 'name':
      return row.name;
    case 'state':
      return urgency[row.state];
    case 'finished':
      return row.done?.iso ?? null;
    case 'score':
      return row.score && row.score.right / row.score.of;
    default:
      return assertNever(column);
  }
}
