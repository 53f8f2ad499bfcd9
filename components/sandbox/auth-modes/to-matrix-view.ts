import { type AuthModesRun, diff, toMatrix } from '@/lib/auth-modes';
import type { Cell, FieldVerdict } from '@/lib/auth-modes/events';
import type { Identity } from '@/lib/auth-modes/scenario';
import type { MarkState } from '@/lib/kernel/timeline';
import type { CellWords, MatrixView } from '../shared/engine-protocol';
import { modeWords, ruleWords } from './rule-words';

const states: { readonly [verdict in FieldVerdict]: MarkState } = {
  allowed: 'succeeded',
  denied: 'denied',
  null: 'null',
};

/** Identities as columns, the fields of every operation as rows, and what differs from the run before. */
export function toMatrixView(
  run: AuthModesRun,
  before: AuthModesRun | null,
  identities: readonly Identity[],
): MatrixView {
  const tables = toMatrix(run);
  const rowId = (operation: string, path: string) => `${operation} ${path}`;
  return {
    columns: identities.map(({ id, title, mode }) => ({ id, title, note: modeWords(mode) })),
    rows: tables.flatMap(({ operation, rows }) =>
      rows.map(({ path, depth, field, type }) => ({
        id: rowId(operation, path),
        title: tables.length > 1 && depth === 0 ? `${operation}: ${path}` : (path.split('.').at(-1) ?? path),
        note: `${field}: ${type}`,
        depth,
      })),
    ),
    cells: tables.flatMap(({ operation, rows }) =>
      rows.flatMap(({ path, cells }) =>
        cells.map(({ identity, event, ...cell }) => ({
          row: rowId(operation, path),
          column: identity,
          event,
          ...toWords(cell),
        })),
      ),
    ),
    changes:
      before &&
      diff(before, run).flatMap(({ operation, path, identity, before: was, after }) =>
        was && after
          ? [{ row: rowId(operation, path), column: identity, before: toWords(was), after: toWords(after) }]
          : [],
      ),
  };
}

function toWords({ verdict, rule, by }: Omit<Cell, 'event'>): CellWords {
  const words = ruleWords(rule);
  return { state: states[verdict], word: verdict, rule: by === undefined ? words : `${words}, by ${by}` };
}
