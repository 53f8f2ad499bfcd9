import type { AuthModesRun, Cell } from './events';
import { toMatrix } from './matrix';

/** A cell before and after an edit. Null: the field, the operation or the identity is not on that side. */
export type CellChange = {
  readonly operation: string;
  readonly path: string;
  readonly field: string;
  readonly identity: string;
  readonly before: Cell | null;
  readonly after: Cell | null;
};

/** Cells whose verdict or rule differs, each with the rule of both sides; in the order of `after`, lost ones last. */
export function diff(before: AuthModesRun, after: AuthModesRun): CellChange[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const changed = [...now].flatMap(([key, place]): CellChange[] => {
    const was = old.get(key)?.after ?? null;
    return was && place.after && sameDecision(was, place.after) ? [] : [{ ...place, before: was }];
  });
  const lost = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, place]) => ({ ...place, before: place.after, after: null }));
  return [...changed, ...lost];
}

/** The number of the event moves with every edit, so it is no difference. */
function sameDecision(a: Cell, b: Cell): boolean {
  return a.verdict === b.verdict && a.rule === b.rule && a.by === b.by;
}

function placesOf(run: AuthModesRun): Map<string, CellChange> {
  return new Map(
    toMatrix(run).flatMap(({ operation, rows }) =>
      rows.flatMap(({ path, field, cells }) =>
        cells.map(({ identity, ...cell }): [string, CellChange] => [
          `${operation} ${path} ${identity}`,
          { operation, path, field, identity, before: null, after: cell },
        ]),
      ),
    ),
  );
}
