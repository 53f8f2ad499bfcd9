import { memo } from 'react';
import { AxisMarks, FlagMark, isInWindow, placeFlag } from './axis-marks';
import type { Cursor } from './cursor';
import { type LaidLane, type TimelineLayout, xOf } from './timeline-geometry';
import { BarMark, GapMark, MomentLine, type Playhead, Text, TurnMark } from './timeline-marks';

/** The part of a picture's height that is in view. */
export type InView = { readonly top: number; readonly bottom: number };

type Props = {
  readonly layout: TimelineLayout;
  /** Null shows the whole run, without a playhead. */
  readonly cursor: Cursor | null;
  /** What a reader hears instead. */
  readonly label: string;
  /** Unique on the page: names the hatch. */
  readonly id: string;
  readonly className?: string;
  /** Only what is in here is drawn; left out, everything is. */
  readonly inView?: InView | null;
  /** Which lanes stand out. */
  readonly isPicked?: ((laneId: string) => boolean) | undefined;
};

/** The drawing itself, a function of a layout and the cursor. Renders on the server too. */
export function TimelinePicture(props: Props) {
  const { layout, cursor, label, id, className = '', inView = null, isPicked } = props;
  const { axis, width, height, kind } = layout;
  const head: Playhead = cursor && { ...cursor, x: xOf(axis, cursor.at) };
  const isShown = isInWindow(layout, cursor);
  const flag = kind === 'lanes' ? placeFlag(layout, cursor) : null;
  const hatch = `${id}-hatch`;
  const bottom = kind === 'lanes' ? height - 4 : height;
  const seen = <T extends { readonly y: number }>(marks: readonly T[]): readonly T[] =>
    inView === null ? marks : marks.filter(({ y }) => y > inView.top - 60 && y < inView.bottom + 60);
  return (
    <svg className={`tl ${className}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} id={id}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M1 0v7" />
        </pattern>
      </defs>
      <AxisMarks layout={layout} flag={flag} bottom={bottom} />
      {seen(layout.lanes).map((lane) => (
        <LaneMark key={lane.id} lane={lane} width={width} picked={isPicked?.(lane.id) ?? false} />
      ))}
      {seen(layout.gaps).map((gap) => (
        <GapMark key={gap.event} gap={gap} playhead={head} hatch={hatch} />
      ))}
      {seen(layout.bars).map((bar) => (
        <BarMark key={bar.parts[0]?.openedBy} bar={bar} playhead={head} />
      ))}
      {layout.marks.map((mark) => (
        <MomentLine key={`${mark.kind} ${mark.event}`} mark={mark} playhead={head} />
      ))}
      {layout.turns.map((turn) => (
        <TurnMark key={turn.event} turn={turn} playhead={head} />
      ))}
      {isShown && head && <path className="play" d={`M${head.x} ${axis.y - 4}V${bottom}`} />}
      {seen(layout.gaps).map((gap) => gap.text && <Text key={gap.event} text={gap.text} className="formula" />)}
      {seen(layout.words).map((word) => (
        <Text
          key={`${word.y} ${word.event}`}
          text={word}
          className={wordClass(word.role, word.state, word.event, head)}
        />
      ))}
      {flag && <FlagMark flag={flag} />}
    </svg>
  );
}

const LaneMark = memo(function LaneMark({
  lane,
  width,
  picked,
}: {
  readonly lane: LaidLane;
  readonly width: number;
  readonly picked: boolean;
}) {
  return (
    <g>
      {picked && <path className="picked" d={`M${lane.x - 6} ${lane.y - 18}H${width}V${lane.y + 20}H${lane.x - 6}z`} />}
      <text className="lane" x={lane.x} y={lane.y - 1}>
        {lane.shown}
      </text>
      <text className="kind" x={lane.x} y={lane.y + 15}>
        {lane.note}
      </text>
      <path className="base" d={lane.base.map(([from, to]) => `M${from} ${lane.y}H${to}`).join('')} />
    </g>
  );
});

function wordClass(role: 'row' | 'lane' | 'closing', state: string, event: number, playhead: Playhead): string {
  if (role === 'lane') return 'lane';
  const happened = playhead === null || event <= playhead.n;
  if (role === 'row') return happened ? 'row' : 'row ghosttext';
  return happened ? `okword word-${state}` : 'unseen';
}
