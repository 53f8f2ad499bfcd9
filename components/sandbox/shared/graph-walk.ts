import type { GraphRow } from './graph-rows';

export type Step = 'on' | 'back' | 'left' | 'right';

/**
 * Where one step along the ways leads from a state: on, into what it runs or to the first state it leads to, and out of the
 * last state inside to what comes after; back the same way; left and right among the ways that lead here. Null where there is
 * nothing. Without a state to go from, the first one.
 */
export function walkGraph(rows: readonly GraphRow[], from: string | null, step: Step): string | null {
  const here = rows.find(({ id }) => id === from);
  if (!here) return rows.find(({ starts, depth }) => starts && depth === 0)?.id ?? rows[0]?.id ?? null;
  switch (step) {
    case 'on':
      return startsOf(rows, here.id)[0] ?? nextOf(rows, here);
    case 'back':
      return before(rows, here)?.id ?? here.parent;
    case 'left':
    case 'right': {
      const beside = besideOf(rows, here);
      return beside[beside.indexOf(here.id) + (step === 'right' ? 1 : -1)] ?? null;
    }
  }
}

const startsOf = (rows: readonly GraphRow[], parent: string | null) =>
  rows.filter((row) => row.parent === parent && row.starts && row.parent !== null).map(({ id }) => id);

const targetsOf = (row: GraphRow) => [...new Set(row.ways.flatMap(({ edge: { to } }) => (to === null ? [] : [to])))];

function nextOf(rows: readonly GraphRow[], here: GraphRow): string | null {
  const [to] = targetsOf(here).filter((id) => id !== here.id);
  if (to !== undefined) return to;
  const around = rows.find(({ id }) => id === here.parent);
  return around ? nextOf(rows, around) : null;
}

/** The first state that leads here. Definitions list it before this one, unless the way leads back up. */
const before = (rows: readonly GraphRow[], here: GraphRow) =>
  here.starts ? undefined : rows.find((row) => row.id !== here.id && targetsOf(row).includes(here.id));

function besideOf(rows: readonly GraphRow[], here: GraphRow): readonly string[] {
  const source = before(rows, here);
  if (source) return targetsOf(source);
  return here.starts && here.parent !== null ? startsOf(rows, here.parent) : [];
}
