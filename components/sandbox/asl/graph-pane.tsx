'use client';

import { useState } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { Checked, Moment } from '../shared/engine-protocol';
import { Graph, GraphList } from '../shared/graph';
import { EmptyLane } from '../shared/run-figure';
import { Segments } from '../shared/segments';

const views = [
  { value: 'graph', says: 'Graph' },
  { value: 'list', says: 'List' },
] as const;

type Props = { readonly graph: Checked['graph']; readonly moment: Moment | null; readonly checked: boolean };

export function GraphPane({ graph, moment, checked }: Props) {
  const [shown, setShown] = useState<'graph' | 'list'>('graph');
  return (
    <section className="pane p-graph" aria-labelledby="h-graph">
      <header>
        <h2 id="h-graph">Graph</h2>
        <span className="mute">{moment && `at ${formatDuration(moment.at)}`}</span>
        <Segments label="Show as" options={views} value={shown} onChange={setShown} />
      </header>
      {!graph ? (
        <EmptyLane>{checked ? 'No states to draw yet.' : ''}</EmptyLane>
      ) : shown === 'list' || !graph.layout ? (
        <>
          {!graph.layout && <p className="mute panenote">Too many states for a readable picture; here is the list.</p>}
          <GraphList scope={graph.scope} moment={moment} />
        </>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="canvas" tabIndex={0} aria-label="State graph">
          <Graph layout={graph.layout} moment={moment} />
        </section>
      )}
    </section>
  );
}
