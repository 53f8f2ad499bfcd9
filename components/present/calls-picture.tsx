import { xOf } from '@/components/sandbox/shared/timeline-geometry';
import type { CallsLayout } from './lay-out-calls';
import './calls-picture.css';

type Props = {
  readonly layout: CallsLayout;
  /** Virtual ms; null shows all calls and no playhead. */
  readonly at: number | null;
};

/** The calls of a run as columns over time. Those to come are not shown: who presents asks the room first. Renders on the server too. */
export function CallsPicture({ layout, at }: Props) {
  const { width, height, axis, ticks, columns, summary } = layout;
  const play = at === null ? null : xOf(axis, at);
  return (
    <svg className="tl calls" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
      {ticks.map(({ x, text }) => (
        <g key={x}>
          <path className="minor" d={`M${x} ${axis.y}v${text === null ? 3 : 6}`} />
          {text !== null && (
            <text className="tick mid" x={x} y={axis.y + 20}>
              {text}
            </text>
          )}
        </g>
      ))}
      <path className="axis" d={`M${axis.from} ${axis.y}H${axis.to}`} />
      <text className="kind right" x={axis.from - 8} y={axis.y}>
        calls
      </text>
      {columns
        .filter(({ from }) => at === null || from <= at)
        .map((column) => (
          <g key={column.from}>
            <rect className="call-sent" x={column.x} y={column.y} width={column.width} height={column.height} />
            <text className="lane mid" x={column.x + column.width / 2} y={column.y - 6}>
              {column.count}
            </text>
          </g>
        ))}
      {play !== null && <path className="play" d={`M${play} 4V${axis.y}`} />}
    </svg>
  );
}
