import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, GraphScope } from '@/lib/kernel/graph';

/** Where nodes and edges go, in CSS pixels. Computed in the worker; plain data. */
export type GraphLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaidNode[];
  readonly groups: readonly LaidGroup[];
  readonly edges: readonly LaidEdge[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly kind: 'start' | 'end' }[];
};
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type LaidNode = Box & {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly loop: string | null;
  readonly holdsScopes: boolean;
};
export type LaidGroup = Box & { readonly title: string };
export type LaidEdge = {
  readonly edge: GraphEdge;
  readonly path: string;
  readonly tip: string;
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
};

/** More than this is no picture any more; the list twin has them all. */
export const mostNodes = 120;

const nodeHeight = 54;
const headHeight = 50;
const loopRoom = 30;
const labelChars = 22;

export function layOutGraph(scope: GraphScope): GraphLayout | null {
  return countNodes(scope) > mostNodes ? null : layOutScope(scope, true);
}

function countNodes(scope: GraphScope): number {
  return scope.nodes.reduce((sum, node) => sum + 1 + node.scopes.reduce((inner, s) => inner + countNodes(s), 0), 0);
}

type Sized = {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly inner: readonly GraphLayout[];
};

/** Scopes are laid out from the inside out: dagre has no edges to groups, so a node with scopes is one big node to it. */
function layOutScope(scope: GraphScope, withDots: boolean): GraphLayout {
  const sized = new Map(scope.nodes.map((node) => [node.id, sizeOf(node)]));
  const edges = scope.edges.filter((edge) => withDots || (edge.from !== null && edge.to !== null));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 34, edgesep: 16, marginx: 4, marginy: 4 });
  for (const [id, { node, width, height }] of sized) {
    graph.setNode(id, { width: width + (node.loop === undefined ? 0 : 2 * loopRoom), height });
  }
  if (edges.some((edge) => edge.from === null)) graph.setNode(startId, { width: 14, height: 14 });
  if (edges.some((edge) => edge.to === null)) graph.setNode(endId, { width: 16, height: 16 });
  const labels = new Map(edges.map((edge) => [edge.id, labelOf(edge, edges)]));
  for (const edge of edges) {
    const label = labels.get(edge.id) ?? '';
    const size = label === '' ? {} : { width: label.length * 6.4 + 10, height: 18, labelpos: 'c' };
    graph.setEdge(edge.from ?? startId, edge.to ?? endId, size, edge.id);
  }
  layout(graph);
  const boxOf = (id: string): Box => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    const size = sized.get(id) ?? { width: 14, height: 14 };
    return { x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height };
  };
  const laid = edges.map((edge): LaidEdge => {
    const { points = [], x, y } = graph.edge(edge.from ?? startId, edge.to ?? endId, edge.id) as EdgePlace;
    const text = labels.get(edge.id) ?? '';
    const label = text === '' || x === undefined || y === undefined ? null : { x, y: y + 4, text };
    return { edge, ...route(points, boxOf(edge.from ?? startId), boxOf(edge.to ?? endId)), label };
  });
  const inside = [...sized.values()].flatMap(({ node, inner }) => placeScopes(node, inner, boxOf(node.id)));
  const nodes = [...sized.values()].map(
    ({ node }): LaidNode => ({
      ...boxOf(node.id),
      ...{
        id: node.id,
        title: node.title,
        note: node.note,
        loop: node.loop ?? null,
        holdsScopes: node.scopes.length > 0,
      },
    }),
  );
  const dots = ([startId, endId] as const).flatMap((id) => {
    if (!graph.hasNode(id)) return [];
    const { x, y } = graph.node(id) as { x: number; y: number };
    return [{ x, y, kind: id === startId ? ('start' as const) : ('end' as const) }];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: [...nodes, ...inside.flatMap((l) => l.nodes)],
    groups: inside.flatMap((l) => l.groups),
    edges: [...laid, ...inside.flatMap((l) => l.edges)],
    dots: [...dots, ...inside.flatMap((l) => l.dots)],
  };
}

// Node ids are run paths, which begin with "States".
const startId = '#start';
const endId = '#end';
type Point = { readonly x: number; readonly y: number };
type EdgePlace = { readonly points?: readonly Point[]; readonly x?: number; readonly y?: number };

function sizeOf(node: GraphNode): Sized {
  const own = Math.max(
    116,
    node.title.length * 7.8 + 30,
    Math.max(node.note.length + 14, (node.loop ?? '').length + 8) * 6.2 + 20,
  );
  const inner = node.scopes.map((scope) => layOutScope(scope, false));
  if (inner.length === 0) return { node, width: own, height: nodeHeight, inner };
  const across = inner.reduce((sum, layout) => sum + layout.width + 12, 12);
  return {
    node,
    width: Math.max(own, across),
    height: headHeight + Math.max(...inner.map((l) => l.height)) + 34,
    inner,
  };
}

/** Branches side by side under the head of their state, each with its name. */
function placeScopes(node: GraphNode, inner: readonly GraphLayout[], box: Box): GraphLayout[] {
  let x = box.x + 12;
  return inner.map((layout, index) => {
    const at = { x, y: box.y + headHeight + 20 };
    const height = box.height - headHeight - 8;
    const frame = {
      x: at.x - 4,
      y: box.y + headHeight,
      width: layout.width + 8,
      height,
      title: node.scopes[index]?.title ?? '',
    };
    x += layout.width + 12;
    const moved = moveBy(layout, at);
    return { ...moved, groups: [frame, ...moved.groups] };
  });
}

function moveBy(layout: GraphLayout, by: Point): GraphLayout {
  const move = <T extends Point>(thing: T): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });
  return {
    ...layout,
    nodes: layout.nodes.map(move),
    groups: layout.groups.map(move),
    dots: layout.dots.map(move),
    edges: layout.edges.map((edge) => ({
      ...edge,
      path: movePath(edge.path, by),
      tip: movePath(edge.tip, by),
      label: edge.label && move(edge.label),
    })),
  };
}

/** Paths here are absolute coordinates, `x,y` throughout. */
function movePath(path: string, by: Point): string {
  return path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) => `${round(Number(x) + by.x)},${round(Number(y) + by.y)}`,
  );
}

function labelOf(edge: GraphEdge, all: readonly GraphEdge[]): string {
  // A lone way out needs no name; beside others it does.
  const alone = all.filter((other) => other.from === edge.from).length === 1;
  if (edge.kind === 'next' && alone) return '';
  return edge.label.length > labelChars ? `${edge.label.slice(0, labelChars - 1)}…` : edge.label;
}

const round = (n: number) => Math.round(n * 10) / 10;

/** Curves that leave and arrive upright, through the points dagre found. The tip points along the last one. */
function route(points: readonly Point[], from: Box, to: Box): { path: string; tip: string } {
  const inX = (x: number, box: Box) =>
    Math.max(box.x + Math.min(12, box.width / 2), Math.min(x, box.x + box.width - Math.min(12, box.width / 2)));
  const first = points[0] ?? { x: from.x, y: from.y };
  const last = points.at(-1) ?? { x: to.x, y: to.y };
  const leavesDown = (points[1]?.y ?? last.y) >= from.y + from.height / 2;
  const arrivesDown = (points.at(-2)?.y ?? first.y) <= to.y + to.height / 2;
  const start = { x: inX(first.x, from), y: leavesDown ? from.y + from.height : from.y };
  const stop = { x: inX(last.x, to), y: arrivesDown ? to.y - 8 : to.y + to.height + 8 };
  const through = [start, ...points.slice(1, -1), stop];
  const segments = through.slice(1).map((point, i) => {
    const before = through[i] ?? start;
    const half = (before.y + point.y) / 2;
    return `C${round(before.x)},${round(half)} ${round(point.x)},${round(half)} ${round(point.x)},${round(point.y)}`;
  });
  const sign = arrivesDown ? 1 : -1;
  const [x, y] = [stop.x, stop.y];
  return {
    path: `M${round(start.x)},${round(start.y)} ${segments.join(' ')}`,
    tip: `M${round(x - 5)},${round(y)} L${round(x + 5)},${round(y)} L${round(x)},${round(y + sign * 8)} Z`,
  };
}
