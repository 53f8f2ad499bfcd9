import { Graph, layout } from '@dagrejs/dagre';
import { countStates, edgesByStart, type GraphEdge, type GraphNode, type GraphScope } from '@/lib/kernel/graph';
import { findFarEdges } from './graph-far';
import { type Box, moveRoute, moveTo, type Point, type Route, route, routeAside } from './graph-route';

/** Where nodes and edges go, in CSS pixels. Computed in the worker; plain data. */
export type GraphLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaidNode[];
  readonly groups: readonly LaidGroup[];
  readonly edges: readonly LaidEdge[];
  readonly dots: readonly LaidDot[];
};
export type LaidNode = Box & {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly loop: string | null;
  /** How many states it runs inside itself, and whether they are drawn. */
  readonly inside: number;
  readonly open: boolean;
  /** Nothing comes after it in its scope. */
  readonly terminal: boolean;
};
export type LaidGroup = Box & { readonly title: string };
export type LaidLabel = Point & { readonly text: string; readonly beside: boolean };
export type LaidEdge = Route & { readonly edge: GraphEdge; readonly label: LaidLabel | null };
export type LaidDot = Point & { readonly kind: 'start' | 'end' };

/** More than this is laid out for too long; the list twin has them all. */
export const mostNodes = 1500;

const nodeHeight = 54;
const headHeight = 50;
const loopRoom = 30;
const foldRoom = 26;
const labelChars = 22;

/** `folded`: ids of states whose inside is not drawn. Null where it would be too much of a picture. */
export function layOutGraph(scope: GraphScope, folded: ReadonlySet<string> = new Set()): GraphLayout | null {
  return countShown(scope, folded) > mostNodes ? null : layOutScope(scope, folded, true);
}

function countShown(scope: GraphScope, folded: ReadonlySet<string>): number {
  const inner = scope.nodes.flatMap((node) => (folded.has(node.id) ? [] : node.scopes));
  return inner.reduce((sum, one) => sum + countShown(one, folded), scope.nodes.length);
}

type Sized = {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly inner: readonly GraphLayout[];
  /** Ways that are only begun beside it, and how much room their words take. */
  readonly aside: readonly GraphEdge[];
  readonly asideWidth: number;
};

/** Scopes are laid out from the inside out: dagre has no edges to groups, so a node with scopes is one big node to it. */
function layOutScope(scope: GraphScope, folded: ReadonlySet<string>, withDots: boolean): GraphLayout {
  const far = findFarEdges(scope);
  const ways = scope.edges.filter((edge) => withDots || (edge.from !== null && edge.to !== null));
  const edges = ways.filter((edge) => !far.has(edge.id));
  // A far way to the end needs no words: the state is marked as terminal.
  const asides = edgesByStart(ways.filter((edge) => far.has(edge.id) && edge.to !== null));
  const titles = new Map(scope.nodes.map(({ id, title }) => [id, title]));
  const sized = new Map(scope.nodes.map((node) => [node.id, sizeOf(node, folded, asides.get(node.id) ?? [], titles)]));
  const ends = new Set(scope.edges.filter((edge) => edge.to === null).map((edge) => edge.from));
  const graph = new Graph({ multigraph: true });
  const ranker = scope.nodes.length > 100 ? 'tight-tree' : 'network-simplex';
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 34, edgesep: 16, marginx: 8, marginy: 16, ranker });
  for (const [id, { node, width, height, asideWidth }] of sized) {
    const beside = Math.max(node.loop === undefined ? 0 : loopRoom, asideWidth);
    graph.setNode(id, { width: width + 2 * beside, height });
  }
  if (edges.some((edge) => edge.from === null)) graph.setNode(startId, { width: 14, height: 14 });
  if (edges.some((edge) => edge.to === null)) graph.setNode(endId, { width: 16, height: 16 });
  const labels = new Map(edges.map((edge) => [edge.id, labelOf(edge, ways)]));
  for (const edge of edges) {
    const label = labels.get(edge.id) ?? '';
    const size = label === '' ? {} : { width: label.length * 6.4 + 10, height: 18, labelpos: 'c' };
    graph.setEdge(edge.from ?? startId, edge.to ?? endId, size, edge.id);
  }
  layout(graph);
  const boxOf = (id: string): Box => {
    const { x, y } = graph.node(id) as Point;
    const size = sized.get(id) ?? { width: 14, height: 14 };
    return { x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height };
  };
  const laid = edges.map((edge): LaidEdge => {
    const { points = [], x, y } = graph.edge(edge.from ?? startId, edge.to ?? endId, edge.id) as EdgePlace;
    const text = labels.get(edge.id) ?? '';
    const label = text === '' || x === undefined || y === undefined ? null : { x, y: y + 4, text, beside: false };
    return { edge, ...route(points, boxOf(edge.from ?? startId), boxOf(edge.to ?? endId)), label };
  });
  const begun = [...sized.values()].flatMap(({ node, aside }) =>
    aside.map((edge, i): LaidEdge => {
      const drawn = routeAside(boxOf(node.id), i);
      const label = { x: drawn.start.x - 20, y: drawn.start.y + 4, text: asideText(edge, titles), beside: true };
      return { edge, ...drawn, label };
    }),
  );
  const inside = [...sized.values()].flatMap(({ node, inner }) => placeScopes(node, inner, boxOf(node.id)));
  const nodes = [...sized.values()].map(
    ({ node, inner }): LaidNode => ({
      ...boxOf(node.id),
      id: node.id,
      title: node.title,
      note: node.note,
      loop: node.loop ?? null,
      inside: node.scopes.reduce((sum, one) => sum + countStates(one), 0),
      open: inner.length > 0,
      terminal: ends.has(node.id),
    }),
  );
  const dots = ([startId, endId] as const).flatMap((id): LaidDot[] => {
    if (!graph.hasNode(id)) return [];
    const { x, y } = graph.node(id) as Point;
    return [{ x, y, kind: id === startId ? 'start' : 'end' }];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: [...nodes, ...inside.flatMap((l) => l.nodes)],
    groups: inside.flatMap((l) => l.groups),
    edges: [...laid, ...begun, ...inside.flatMap((l) => l.edges)],
    dots: [...dots, ...inside.flatMap((l) => l.dots)],
  };
}

// Node ids are run paths, which begin with "States".
const startId = '#start';
const endId = '#end';
type EdgePlace = { readonly points?: readonly Point[]; readonly x?: number; readonly y?: number };

function sizeOf(
  node: GraphNode,
  folded: ReadonlySet<string>,
  aside: readonly GraphEdge[],
  titles: ReadonlyMap<string, string>,
): Sized {
  const fold = node.scopes.length > 0 ? foldRoom : 0;
  const own =
    fold +
    Math.max(
      116,
      node.title.length * 7.8 + 30,
      Math.max(node.note.length + 14, (node.loop ?? '').length + 8) * 6.2 + 20,
    );
  const asideWidth = Math.max(0, ...aside.map((edge) => asideText(edge, titles).length * 6.4 + 26));
  const inner = folded.has(node.id) ? [] : node.scopes.map((scope) => layOutScope(scope, folded, false));
  if (inner.length === 0) {
    return { node, width: own, height: Math.max(nodeHeight, 8 + aside.length * 18), inner, aside, asideWidth };
  }
  const across = inner.reduce((sum, one) => sum + one.width + 12, 12);
  const height = headHeight + Math.max(...inner.map((one) => one.height)) + 34;
  return { node, width: Math.max(own, across), height, inner, aside, asideWidth };
}

/** Branches side by side under the head of their state, each with its name. */
function placeScopes(node: GraphNode, inner: readonly GraphLayout[], box: Box): GraphLayout[] {
  let x = box.x + 12;
  return inner.map((one, index) => {
    const at = { x, y: box.y + headHeight + 20 };
    const frame = {
      x: at.x - 4,
      y: box.y + headHeight,
      width: one.width + 8,
      height: box.height - headHeight - 8,
      title: node.scopes[index]?.title ?? '',
    };
    x += one.width + 12;
    const moved = moveBy(one, at);
    return { ...moved, groups: [frame, ...moved.groups] };
  });
}

function moveBy(laid: GraphLayout, by: Point): GraphLayout {
  return {
    ...laid,
    nodes: laid.nodes.map((node) => moveTo(node, by)),
    groups: laid.groups.map((group) => moveTo(group, by)),
    dots: laid.dots.map((dot) => moveTo(dot, by)),
    edges: laid.edges.map((edge) => ({
      ...edge,
      ...moveRoute(edge, by),
      label: edge.label && moveTo(edge.label, by),
    })),
  };
}

function labelOf(edge: GraphEdge, all: readonly GraphEdge[]): string {
  // A lone way out needs no name; beside others it does.
  const alone = all.filter((other) => other.from === edge.from).length === 1;
  if (edge.kind === 'next' && alone) return '';
  return cut(edge.label, labelChars);
}

const asideText = (edge: GraphEdge, titles: ReadonlyMap<string, string>) =>
  `${cut(edge.label, labelChars)}: ${cut(titles.get(edge.to ?? '') ?? '', labelChars)}`;

const cut = (text: string, chars: number) => (text.length > chars ? `${text.slice(0, chars - 1)}…` : text);
