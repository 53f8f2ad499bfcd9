/**
 * What the shared graph draws, for every engine: nodes with edges, and inside a node the scopes it runs
 * (branches, the body of a Map). Engines derive it from a document; layout and colour are the view's.
 */
export type GraphEdgeKind = 'start' | 'next' | 'choice' | 'default' | 'catch' | 'end';

export type GraphEdge = {
  readonly id: string;
  /** Node ids; null is the start (`from`) or the end (`to`) of the scope. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: GraphEdgeKind;
  readonly label: string;
};

export type GraphNode = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Text of the loop at the node's side, such as `up to 3 retries`. */
  readonly loop?: string;
  readonly scopes: readonly GraphScope[];
};

export type GraphScope = {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};

/** The edges by where they begin, in their order. */
export function edgesByStart(edges: readonly GraphEdge[]): ReadonlyMap<string | null, readonly GraphEdge[]> {
  const found = new Map<string | null, GraphEdge[]>();
  for (const edge of edges) {
    const from = found.get(edge.from);
    if (from) from.push(edge);
    else found.set(edge.from, [edge]);
  }
  return found;
}

/** How many nodes there are, inside others too. */
export function countStates({ nodes }: GraphScope): number {
  return nodes.reduce((sum, node) => node.scopes.reduce((inner, scope) => inner + countStates(scope), sum + 1), 0);
}
