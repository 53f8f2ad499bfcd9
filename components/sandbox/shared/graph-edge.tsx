import type { LaidEdge } from './graph-layout';

/** A way: a plain line; from a rule with a diamond at its beginning; for a caught error a double rail, as in the timeline. */
export function GraphEdgeMark({ laid, isTaken }: { readonly laid: LaidEdge; readonly isTaken: boolean }) {
  const { edge, path, tip, start } = laid;
  const caught = edge.kind === 'catch';
  const kind = `${caught ? 'catch' : ''} ${isTaken ? 'done' : 'plan'}`;
  return (
    <>
      <path className={`edge ${kind}`} d={path} />
      {caught && <path className="rail" d={path} />}
      {(edge.kind === 'choice' || edge.kind === 'default') && (
        <path className={`tail ${edge.kind} ${isTaken ? 'done' : ''}`} d={`M${start.x} ${start.y - 5}l5 5-5 5-5-5z`} />
      )}
      <path className={`tip ${kind}`} d={tip} />
    </>
  );
}

/** The rule or the error, cut where it is long; all of it is in the title and in the list. */
export function GraphLabel({ laid: { edge, label } }: { readonly laid: LaidEdge }) {
  if (!label) return null;
  return (
    <text
      className={`el ${label.beside ? 'beside' : 'mid'} ${edge.kind === 'catch' ? 'c' : ''}`}
      x={label.x}
      y={label.y}
    >
      {label.text}
      {edge.label !== label.text && <title>{edge.label}</title>}
    </text>
  );
}
