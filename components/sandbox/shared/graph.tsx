'use client';

import { useEffect, useId, useRef } from 'react';
import type { GraphEdge, GraphScope } from '@/lib/kernel/graph';
import { edgeKey, type Moment } from './engine-protocol';
import type { GraphLayout, LaidEdge, LaidNode } from './graph-layout';

type Now = { readonly nodes: Moment['nodes']; readonly taken: ReadonlySet<string> };

/** The state machine with what holds at the cursor: what ran is solid, what did not is dashed. */
export function Graph({ layout, moment }: { readonly layout: GraphLayout; readonly moment: Moment | null }) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    // Shrinks a little to fit its pane, then scrolls: names must stay readable.
    const style = svg.current?.style;
    style?.setProperty('max-width', `${layout.width}px`);
    style?.setProperty('min-width', `${Math.round(layout.width * 0.8)}px`);
  }, [layout]);
  const now: Now = { nodes: moment?.nodes ?? {}, taken: new Set(moment?.taken) };
  return (
    <svg
      ref={svg}
      className="graph"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={labelOf(layout, now)}
    >
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M1 0v7" />
        </pattern>
      </defs>
      {layout.nodes
        .filter((node) => node.holdsScopes)
        .map((node) => (
          <NodeMark key={node.id} node={node} now={now} hatch={id} />
        ))}
      {layout.groups.map((group) => (
        <g key={`${group.x} ${group.y}`}>
          <rect className="scope" x={group.x} y={group.y} width={group.width} height={group.height} />
          <text className="el" x={group.x + 6} y={group.y + 14}>
            {group.title}
          </text>
        </g>
      ))}
      {[...layout.edges]
        .sort((a, b) => Number(isTaken(a.edge, now)) - Number(isTaken(b.edge, now)))
        .map((laid) => (
          <EdgeMark key={laid.edge.id} laid={laid} now={now} />
        ))}
      {layout.nodes
        .filter((node) => !node.holdsScopes)
        .map((node) => (
          <NodeMark key={node.id} node={node} now={now} hatch={id} />
        ))}
      {layout.edges.map(
        ({ edge, label }) =>
          label && (
            <text key={edge.id} className={`el mid ${edge.kind === 'catch' ? 'c' : ''}`} x={label.x} y={label.y}>
              {label.text}
            </text>
          ),
      )}
      {layout.dots.map((dot) =>
        dot.kind === 'start' ? (
          <circle key="start" className="dot" cx={dot.x} cy={dot.y} r={6} />
        ) : (
          <g key="end">
            <circle className="end" cx={dot.x} cy={dot.y} r={7} />
            <circle className="dot" cx={dot.x} cy={dot.y} r={3.5} />
          </g>
        ),
      )}
    </svg>
  );
}

function NodeMark({ node, now, hatch }: { readonly node: LaidNode; readonly now: Now; readonly hatch: string }) {
  const state = now.nodes[node.id];
  const { x, y, width, height } = node;
  const strip = state?.state === 'backoff';
  const left = x + (strip ? 24 : 14);
  const says = state ? `${node.note}, ${state.word}` : node.note;
  return (
    <g className={state ? `node in-${state.state}` : 'node later'}>
      <rect className="box" x={x} y={y} width={width} height={height} rx={2} />
      {strip && <rect x={x + 1} y={y + 1} width={14} height={height - 2} fill={`url(#${hatch})`} />}
      <text className="nm" x={left} y={y + 23}>
        {node.title}
      </text>
      <text className="kd" x={left} y={y + 42}>
        {state ? says : node.loop ? `${says}, ${node.loop}` : says}
      </text>
      {node.loop !== null && (
        <>
          <path
            className={strip ? 'loop on' : 'loop'}
            d={`M${x + width} ${y + 16}h8a8 8 0 0 1 8 8v6a8 8 0 0 1-8 8h-2`}
          />
          <path className={strip ? 'looptip on' : 'looptip'} d={`M${x + width + 8} ${y + 33}v10l-8-5z`} />
        </>
      )}
    </g>
  );
}

function isTaken(edge: GraphEdge, now: Now): boolean {
  return now.taken.has(edgeKey(edge.from, edge.to, edge.kind === 'catch'));
}

function EdgeMark({ laid, now }: { readonly laid: LaidEdge; readonly now: Now }) {
  const { edge, path, tip } = laid;
  const kind = `${edge.kind === 'catch' ? 'catch' : ''} ${isTaken(edge, now) ? 'done' : 'plan'}`;
  return (
    <>
      <path className={`edge ${kind}`} d={path} />
      <path className={`tip ${kind}`} d={tip} />
    </>
  );
}

function labelOf(layout: GraphLayout, now: Now): string {
  const said = layout.nodes.map((node) => `${node.title}: ${now.nodes[node.id]?.word ?? 'not reached'}`);
  return `State graph with ${layout.nodes.length} states. ${said.slice(0, 12).join(', ')}. The list view says how they are connected.`;
}

/** The list twin: every state with its type, what it is doing, and where it leads. */
export function GraphList({ scope, moment }: { readonly scope: GraphScope; readonly moment: Moment | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll graphlist" tabIndex={0} aria-label="States as a list">
      <table>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Now</th>
            <th scope="col">Leads to</th>
          </tr>
        </thead>
        <tbody>
          {flatten(scope).map(({ node, from, place }) => (
            <tr key={node.id}>
              <td>
                <span className="mono">{node.title}</span>{' '}
                <span className="mute">{[node.note, place, node.loop].filter(Boolean).join(', ')}</span>
              </td>
              <td>{moment?.nodes[node.id]?.word ?? 'not reached'}</td>
              <td>
                {from.edges
                  .filter((edge) => edge.from === node.id)
                  .map((edge) => wayOf(edge, from))
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function flatten(scope: GraphScope): { node: GraphScope['nodes'][number]; from: GraphScope; place: string }[] {
  return scope.nodes.flatMap((node) => [{ node, from: scope, place: scope.title }, ...node.scopes.flatMap(flatten)]);
}

function wayOf(edge: GraphEdge, scope: GraphScope): string {
  if (edge.to === null) return 'the end';
  const title = scope.nodes.find((node) => node.id === edge.to)?.title ?? '';
  return edge.kind === 'next' ? title : `${title} (${edge.label})`;
}
