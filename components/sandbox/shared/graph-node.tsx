import type { LaidNode } from './graph-layout';
import type { GraphStanding } from './graph-standing';

type Props = {
  readonly node: LaidNode;
  readonly standing: GraphStanding;
  readonly isSelected: boolean;
  /** The pattern that fills a state which backs off. */
  readonly hatch: string;
};

/** A state: its name, type and standing; a loop where it retries, a second foot where its scope ends, a flag at the cursor. */
export function GraphNodeMark({ node, standing, isSelected, hatch }: Props) {
  const { id, x, y, width, height, loop } = node;
  const state = standing.stateOf(id);
  const visits = standing.visitsOf(id);
  const backsOff = state === 'backoff';
  const left = x + (backsOff ? 24 : 14);
  const note = node.inside > 0 && !node.open ? `${node.note}, ${node.inside} inside` : node.note;
  const said = state === null ? [note, loop] : [note, standing.wordOf(id)];
  return (
    <g className={state === null ? 'node later' : `node in-${state}`} data-node={id}>
      {isSelected && <rect className="chosen" x={x - 5} y={y - 5} width={width + 10} height={height + 10} rx={4} />}
      <rect className="box" x={x} y={y} width={width} height={height} rx={2} />
      {node.terminal && <path className="foot" d={`M${x + 4} ${y + height - 4}H${x + width - 4}`} />}
      {backsOff && <rect x={x + 1} y={y + 1} width={14} height={height - 2} fill={`url(#${hatch})`} />}
      <text className="nm" x={left} y={y + 23}>
        {node.title}
      </text>
      <text className="kd" x={left} y={y + 42}>
        {said.filter((part) => part !== null).join(', ')}
      </text>
      {loop !== null && (
        <>
          <path
            className={backsOff ? 'loop on' : 'loop'}
            d={`M${x + width} ${y + 16}h8a8 8 0 0 1 8 8v6a8 8 0 0 1-8 8h-2`}
          />
          <path className={backsOff ? 'looptip on' : 'looptip'} d={`M${x + width + 8} ${y + 33}v10l-8-5z`} />
        </>
      )}
      {node.inside > 0 && <FoldMark id={id} x={x + width - 26} y={y + 8} open={node.open} />}
      {visits > 1 && <Tag className="visits" x={x + width - 8} y={y - 9} says={`${visits} visits`} end />}
      {id === standing.current && <Tag className="here" x={x} y={y - 17} says="now" />}
    </g>
  );
}

function FoldMark(props: { readonly id: string; readonly x: number; readonly y: number; readonly open: boolean }) {
  const { id, x, y, open } = props;
  return (
    <g className="fold" data-fold={id}>
      <title>{open ? 'Fold' : 'Show what is inside'}</title>
      <rect x={x} y={y} width={18} height={18} rx={2} />
      <path d={`M${x + 5} ${y + 9}h8${open ? '' : `M${x + 9} ${y + 5}v8`}`} />
    </g>
  );
}

type TagProps = {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly says: string;
  readonly end?: boolean;
};

function Tag({ className, x, y, says, end = false }: TagProps) {
  const width = says.length * 6.6 + 10;
  const left = end ? x - width : x;
  return (
    <g className={className}>
      <rect x={left} y={y} width={width} height={17} rx={2} />
      <text x={left + width / 2} y={y + 12.5}>
        {says}
      </text>
    </g>
  );
}
