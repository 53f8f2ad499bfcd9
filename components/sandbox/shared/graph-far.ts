import { edgesByStart, type GraphEdge, type GraphScope } from '@/lib/kernel/graph';

/** In a scope of fewer states every way is drawn to its end. */
const manyNodes = 60;
/** How many rows of states a way may run past. */
const farthest = 8;

/**
 * The ways of a large scope that lead too far to be followed by eye, such as the Catch of every state to one handler. They are
 * drawn as short ends that name their target: as lines they would make the picture as wide as it is long, and its layout
 * take seconds.
 */
export function findFarEdges(scope: GraphScope): ReadonlySet<string> {
  if (scope.nodes.length < manyNodes) return new Set();
  const rows = toRows(scope);
  const last = Math.max(...rows.values()) + 1;
  const rowOf = (id: string | null, otherwise: number) => (id === null ? otherwise : (rows.get(id) ?? 0));
  return new Set(
    scope.edges.filter(({ from, to }) => Math.abs(rowOf(to, last) - rowOf(from, -1)) > farthest).map((edge) => edge.id),
  );
}

/** The row of each state, where each stands below all that lead to it; ways back up do not count. */
function toRows({ nodes, edges }: GraphScope): ReadonlyMap<string, number> {
  const out = edgesByStart(edges);
  const order: string[] = [];
  const seen = new Set<string>();
  const finished = new Set<string>();
  const back = new Set<GraphEdge>();
  const starts = (out.get(null) ?? []).flatMap(({ to }) => (to === null ? [] : [to]));
  for (const root of [...starts, ...nodes.map(({ id }) => id)]) {
    if (seen.has(root)) continue;
    seen.add(root);
    const open = [{ id: root, ways: [...(out.get(root) ?? [])] }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const way = top.ways.shift();
      if (!way) {
        finished.add(top.id);
        order.push(top.id);
        open.pop();
      } else if (way.to !== null && !seen.has(way.to)) {
        seen.add(way.to);
        open.push({ id: way.to, ways: [...(out.get(way.to) ?? [])] });
      } else if (way.to !== null && !finished.has(way.to)) back.add(way);
    }
  }
  const rows = new Map(order.map((id) => [id, 0]));
  for (const id of order.reverse()) {
    for (const way of out.get(id) ?? []) {
      if (way.to === null || back.has(way)) continue;
      rows.set(way.to, Math.max(rows.get(way.to) ?? 0, (rows.get(id) ?? 0) + 1));
    }
  }
  return rows;
}
