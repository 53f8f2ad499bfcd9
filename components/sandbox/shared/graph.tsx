import { useId } from 'react';
import { GraphEdgeMark, GraphLabel } from './graph-edge';
import type { GraphLayout } from './graph-layout';
import { GraphNodeMark } from './graph-node';
import type { Box } from './graph-route';
import type { GraphStanding } from './graph-standing';
import { overlaps } from './graph-view';
import './graph.css';

type Props = {
  readonly layout: GraphLayout;
  readonly standing: GraphStanding;
  readonly selected: string | null;
  /** The part that is on screen. Left out: all of it. */
  readonly viewBox?: string;
  /** What need not be drawn is outside of this. */
  readonly drawn?: Box;
};

/** The state machine with what holds at the cursor: what ran is solid, what did not is dashed. */
export function Graph({ layout, standing, selected, viewBox, drawn }: Props) {
  const id = useId();
  const isDrawn = (box: Box) => drawn === undefined || overlaps(box, drawn);
  const nodes = layout.nodes.filter(isDrawn);
  const edges = layout.edges.filter(({ bounds }) => isDrawn(bounds));
  const mark = (open: boolean) =>
    nodes
      .filter((node) => node.open === open)
      .map((node) => (
        <GraphNodeMark key={node.id} node={node} standing={standing} isSelected={node.id === selected} hatch={id} />
      ));
  return (
    <svg
      className="graph"
      viewBox={viewBox ?? `0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={labelOf(layout, standing)}
    >
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M1 0v7" />
        </pattern>
      </defs>
      {mark(true)}
      {layout.groups.filter(isDrawn).map((group) => (
        <g key={`${group.x} ${group.y}`}>
          <rect className="scope" x={group.x} y={group.y} width={group.width} height={group.height} />
          <text className="el" x={group.x + 6} y={group.y + 14}>
            {group.title}
          </text>
        </g>
      ))}
      {[...edges]
        .sort((a, b) => Number(standing.isTaken(a.edge)) - Number(standing.isTaken(b.edge)))
        .map((laid) => (
          <GraphEdgeMark key={laid.edge.id} laid={laid} isTaken={standing.isTaken(laid.edge)} />
        ))}
      {mark(false)}
      {edges.map((laid) => (
        <GraphLabel key={laid.edge.id} laid={laid} />
      ))}
      {layout.dots.map((dot) =>
        dot.kind === 'start' ? (
          <circle key={`start ${dot.x} ${dot.y}`} className="dot" cx={dot.x} cy={dot.y} r={6} />
        ) : (
          <g key={`end ${dot.x} ${dot.y}`}>
            <circle className="end" cx={dot.x} cy={dot.y} r={7} />
            <circle className="dot" cx={dot.x} cy={dot.y} r={3.5} />
          </g>
        ),
      )}
    </svg>
  );
}

function labelOf(layout: GraphLayout, standing: GraphStanding): string {
  const said = layout.nodes.map((node) => `${node.title}: ${standing.wordOf(node.id)}`);
  return `State graph with ${layout.nodes.length} states. ${said.slice(0, 12).join(', ')}. The list view says how they are connected.`;
}
