import 'server-only';
import type { Publication } from '../publish-library';

/** Counts by name. */
export type Figures = { readonly [name: string]: number };

/** What stands behind the items: how many of each kind, by engine, proven by a run or resting on a fact, in each pool. */
export type ItemFigures = {
  readonly items: number;
  readonly kinds: Figures;
  /** `asl`, `appsync`, `auth-modes`: the engine whose run proves the item. Items about a fact have none. */
  readonly engines: Figures;
  /** `ordering on asl` …: which kinds there are on which engine. */
  readonly kindsByEngine: Figures;
  readonly proven: number;
  readonly sourced: number;
  readonly pools: Figures;
};

export function itemFigures(publications: readonly Publication[]): ItemFigures {
  const published = publications.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const proven = published.filter(({ proof }) => proof !== null);
  return {
    items: published.length,
    kinds: count(published.map(({ item }) => item.kind)),
    engines: count(proven.flatMap(({ scenario }) => scenario?.engine ?? [])),
    kindsByEngine: count(
      proven.flatMap(({ item, scenario }) => (scenario ? [`${item.kind} on ${scenario.engine}`] : [])),
    ),
    proven: proven.length,
    sourced: published.length - proven.length,
    pools: count(published.map(({ item }) => item.pool)),
  };
}

function count(names: readonly string[]): Figures {
  const counts: { [name: string]: number } = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
