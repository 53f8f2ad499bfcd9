import { countStates, edgesByStart, type GraphEdge, type GraphScope } from '@/lib/kernel/graph';

/** A way out of a state, in words: `Catch States.ALL` to `Refund`. */
export type GraphWay = { readonly edge: GraphEdge; readonly says: string; readonly to: string };

/** A state of the graph as a row of the list: the picture and the list are made from these and the same scope. */
export type GraphRow = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly loop: string | null;
  /** The branch or the body it is part of, with the state that runs it; empty at the top. */
  readonly place: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly starts: boolean;
  readonly inside: number;
  readonly ways: readonly GraphWay[];
};

/** Every state in the order of the definition, those inside a state right after it. */
export function toGraphRows(scope: GraphScope): GraphRow[] {
  return rowsOf(scope, null, '', 0);
}

function rowsOf(scope: GraphScope, parent: string | null, place: string, depth: number): GraphRow[] {
  const titles = new Map(scope.nodes.map(({ id, title }) => [id, title]));
  const starts = new Set(scope.edges.filter(({ from }) => from === null).map(({ to }) => to));
  const out = edgesByStart(scope.edges);
  return scope.nodes.flatMap((node) => [
    {
      id: node.id,
      title: node.title,
      note: node.note,
      loop: node.loop ?? null,
      place,
      parent,
      depth,
      starts: starts.has(node.id),
      inside: node.scopes.reduce((sum, one) => sum + countStates(one), 0),
      ways: (out.get(node.id) ?? []).map((edge) => ({
        edge,
        says: edge.label,
        to: edge.to === null ? 'the end' : (titles.get(edge.to) ?? ''),
      })),
    },
    ...node.scopes.flatMap((one) => rowsOf(one, node.id, `${one.title} of ${node.title}`, depth + 1)),
  ]);
}

/** In a machine of so many states, and in a state that runs so many, what is inside is folded at first. */
const manyStates = 150;
const manyInside = 40;

export function foldedAtFirst(rows: readonly GraphRow[]): string[] {
  return rows.filter(({ inside }) => inside > (rows.length > manyStates ? 0 : manyInside)).map(({ id }) => id);
}

/** The state itself where it is drawn, else the nearest one around it that is. */
export function findShown(id: string | null, rows: readonly GraphRow[], shown: ReadonlySet<string>): string | null {
  const byId = new Map(rows.map((row) => [row.id, row]));
  let at = id;
  while (at !== null && !shown.has(at)) at = byId.get(at)?.parent ?? null;
  return at;
}
