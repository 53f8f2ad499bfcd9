'use client';

import { useMemo } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import { formatDuration } from '@/lib/kernel/duration';
import { Graph } from '../../../shared/graph';
import { findShown, foldedAtFirst, toGraphRows } from '../../../shared/graph-rows';
import { toGraphStanding } from '../../../shared/graph-standing';
import { loadGraph } from '../../../shared/graph-store';
import type { Bench } from '../../../shared/use-bench';
import { useAnswer } from '../../../shared/use-engine';
import { PictureExport } from './picture-export';

type Props = {
  readonly bench: Bench<AslScenario>;
  /** The name under which the pane keeps what is folded. */
  readonly name: string;
  readonly fileName: string;
};

/** All of the graph, folded as it was looked at. */
export function GraphPicture({ bench, name, fileName }: Props) {
  const { client, moment } = bench;
  const { title } = bench.draft.scenario;
  const scope = bench.checked?.graph ?? null;
  const rows = useMemo(() => (scope ? toGraphRows(scope) : []), [scope]);
  const folded = useMemo(() => loadGraph(name).folded ?? foldedAtFirst(rows), [name, rows]);
  const layoutKey = useMemo(() => scope && JSON.stringify([scope, folded]), [scope, folded]);
  const laid = useAnswer(layoutKey, async () => {
    const asked = scope && (await client.ask('layOut', { scope, folded }));
    return asked?.kind === 'answer' ? { layout: asked.answer } : null;
  });
  if (!scope)
    return <p className="mute">There is no graph to draw yet: the definition has no states that can be read.</p>;
  if (laid?.layout === null) return <p className="mute">These are too many states for one picture.</p>;
  if (!laid) return null;
  const standing = toGraphStanding(moment);
  const current = findShown(standing.current, rows, new Set(laid.layout.nodes.map(({ id }) => id)));
  const said = rows.map(({ id, title: state, note }) => `${state} (${note}): ${standing.wordOf(id)}`).join('. ');
  const at = moment ? ` at ${formatDuration(moment.at)}` : '';
  return (
    <PictureExport words={{ title: `${title}: state graph${at}`, description: `${said}.` }} fileName={fileName}>
      <Graph layout={laid.layout} standing={{ ...standing, current }} selected={null} />
    </PictureExport>
  );
}
