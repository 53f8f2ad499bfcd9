'use client';

import { useEffect, useMemo, useState } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { EngineClient } from '../shared/engine-client';
import type { Checked, Moment } from '../shared/engine-protocol';
import { GraphCanvas } from '../shared/graph-canvas';
import { GraphList } from '../shared/graph-list';
import { foldedAtFirst, toGraphRows } from '../shared/graph-rows';
import { toGraphStanding } from '../shared/graph-standing';
import { type GraphKept, keepGraph, loadGraph } from '../shared/graph-store';
import { EmptyLane } from '../shared/run-figure';
import { Segments } from '../shared/segments';
import { useAnswer } from '../shared/use-engine';

const views = [
  { value: 'graph', says: 'Graph' },
  { value: 'list', says: 'List' },
] as const;
const keptAfterMs = 200;

type Props = {
  readonly graph: Checked['graph'];
  readonly moment: Moment | null;
  readonly checked: boolean;
  /** Lays the graph out. */
  readonly client: EngineClient;
  /** What was looked at is kept under this name. */
  readonly name: string;
  /** The state that is selected elsewhere, such as the one around the caret. */
  readonly selected?: string | null;
  readonly onPickState?: (nodeId: string) => void;
};

/** The machine as a graph or as a list of the same content, with what holds at the cursor. */
export function GraphPane({ graph, moment, checked, client, name, selected = null, onPickState }: Props) {
  const [kept, setKept] = useState(() => loadGraph(name));
  // The newest wins: what was selected here, or elsewhere since.
  const [own, setOwn] = useState({ since: selected, id: selected });
  const chosen = own.since === selected ? own.id : selected;
  // An unfinished edit takes the graph away only from the worker: the last good one stays in view.
  const [last, setLast] = useState(graph);
  if (graph !== null && graph !== last) setLast(graph);
  const scope = graph ?? last;
  const keep = (part: Partial<GraphKept>) => setKept((before) => ({ ...before, ...part }));
  useEffect(() => {
    // Not with every frame of a drag.
    const timer = setTimeout(() => keepGraph(name, kept), keptAfterMs);
    return () => clearTimeout(timer);
  }, [name, kept]);
  const select = (id: string) => setOwn({ since: selected, id });
  const pick = (id: string) => {
    select(id);
    onPickState?.(id);
  };
  const rows = useMemo(() => (scope ? toGraphRows(scope) : []), [scope]);
  const folded = useMemo(() => kept.folded ?? foldedAtFirst(rows), [kept.folded, rows]);
  const layoutKey = useMemo(() => scope && JSON.stringify([scope, folded]), [scope, folded]);
  const laid = useAnswer(layoutKey, async () => {
    const asked = scope && (await client.ask('layOut', { scope, folded }));
    return asked?.kind === 'answer' ? { layout: asked.answer } : null;
  });
  const standing = toGraphStanding(moment);
  const asList = kept.shown === 'list' || laid?.layout === null;
  return (
    <section className="pane p-graph" aria-labelledby="h-graph">
      <header>
        <h2 id="h-graph">Graph</h2>
        <span className="mute">{moment && `at ${formatDuration(moment.at)}`}</span>
        <Segments label="Show as" options={views} value={kept.shown} onChange={(shown) => keep({ shown })} />
      </header>
      {scope && graph === null && (
        <p className="panenote graphstale">The definition cannot be read now. This is the last graph of it.</p>
      )}
      {laid?.layout === null && kept.shown === 'graph' && (
        <p className="mute panenote">Too many states for a picture; here is the list.</p>
      )}
      {!scope ? (
        <EmptyLane>{checked ? 'No states to draw yet. Write one under States, and it appears here.' : ''}</EmptyLane>
      ) : asList ? (
        <GraphList rows={rows} standing={standing} selected={chosen} onPick={pick} />
      ) : (
        laid?.layout && (
          <GraphCanvas
            layout={laid.layout}
            rows={rows}
            standing={standing}
            selected={chosen}
            view={kept.view}
            follows={kept.follows}
            onView={(view) => keep({ view })}
            onFollow={(follows) => keep({ follows })}
            onSelect={select}
            onPick={pick}
            onFold={(id) =>
              keep({ folded: folded.includes(id) ? folded.filter((other) => other !== id) : [...folded, id] })
            }
          />
        )
      )}
    </section>
  );
}
