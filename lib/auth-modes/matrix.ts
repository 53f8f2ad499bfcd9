import type { AuthModesRun, Cell } from './events';

export type MatrixCell = Cell & { readonly identity: string };
export type MatrixRow = {
  /** Response path, such as `posts.title`; its depth is how far the row is indented. */
  readonly path: string;
  readonly depth: number;
  readonly field: string;
  readonly type: string;
  readonly cells: readonly MatrixCell[];
};
/** What the view draws: a table for each operation, a row for each field, a column for each identity. */
export type MatrixModel = readonly {
  readonly operation: string;
  readonly identities: readonly string[];
  readonly rows: readonly MatrixRow[];
}[];

export function toMatrix({ outcome }: AuthModesRun): MatrixModel {
  if (outcome.kind === 'refused') return [];
  return Object.entries(outcome.output).map(([operation, fields]) => {
    const rows = Object.entries(fields).map(([path, { field, type, callers }]) => ({
      path,
      depth: path.split('.').length - 1,
      field,
      type,
      cells: Object.entries(callers).map(([identity, cell]) => ({ identity, ...cell })),
    }));
    return { operation, identities: rows[0]?.cells.map(({ identity }) => identity) ?? [], rows };
  });
}
