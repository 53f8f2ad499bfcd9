import { memo } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { Cursor } from './cursor';
import { type TimelineLayout, xOf } from './timeline-geometry';
import { BreakMark } from './timeline-marks';
import type { Tick } from './timeline-scale';

/** The moment at the playhead, in a flag over the axis; `at` is where the playhead stands. */
export type Flag = { readonly at: number; readonly x: number; readonly width: number; readonly text: string };

type Props = {
  readonly layout: TimelineLayout;
  readonly flag: Flag | null;
  /** How far down the lines of the ticks go. */
  readonly bottom: number;
};

/** The axis of a timeline: ticks with their times, and where time was left out. */
export function AxisMarks({ layout: { axis, ticks, breaks }, flag, bottom }: Props) {
  return (
    <>
      {ticks.map((tick) => (
        <TickMark key={tick.x} tick={tick} y={axis.y} bottom={bottom} hidden={covers(flag, tick)} />
      ))}
      <path className="axis" d={`M${axis.from} ${axis.y}H${axis.to}`} />
      {breaks.map((gap) => (
        <BreakMark key={gap.x} gap={gap} y={axis.y} />
      ))}
    </>
  );
}

export function FlagMark({ flag }: { readonly flag: Flag }) {
  return (
    <>
      <rect className="flag" x={flag.x} y={4} width={flag.width} height={20} rx={2} />
      <text className="flagtext" x={flag.x + flag.width / 2} y={18}>
        {flag.text}
      </text>
    </>
  );
}

/** In a window of the run the moment may lie outside. */
export function isInWindow({ axis: { bend } }: TimelineLayout, cursor: Cursor | null): boolean {
  return cursor !== null && (!bend || (cursor.at >= bend.from && cursor.at <= bend.to));
}

export function placeFlag(layout: TimelineLayout, cursor: Cursor | null): Flag | null {
  if (cursor === null || !isInWindow(layout, cursor)) return null;
  const text = formatDuration(Math.round(cursor.at));
  const wide = Math.max(52, text.length * 7.4 + 16);
  const at = xOf(layout.axis, cursor.at);
  return { at, x: Math.max(0, Math.min(at - wide / 2, layout.width - wide)), width: wide, text };
}

const TickMark = memo(function TickMark({
  tick: { x, text },
  y,
  bottom,
  hidden,
}: {
  readonly tick: Tick;
  readonly y: number;
  readonly bottom: number;
  /** Its words would lie under the playhead's flag. */
  readonly hidden: boolean;
}) {
  return (
    <g>
      {text !== null && <path className="grid" d={`M${x} ${y}V${bottom}`} />}
      <path className="minor" d={`M${x} ${y}v${text === null ? -3 : -6}`} />
      {text !== null && !hidden && (
        <text className="tick mid" x={Math.max(x, text.length * 3.5)} y={y - 10}>
          {text}
        </text>
      )}
    </g>
  );
});

function covers(flag: Flag | null, { x, text }: Tick): boolean {
  const half = ((text ?? '').length * 7.2) / 2 + 4;
  return flag !== null && x + half > flag.x && x - half < flag.x + flag.width;
}
