import { formatDuration } from '@/lib/kernel/duration';
import type { Cursor } from './cursor';
import { type TimelineLayout, xOf } from './timeline-geometry';
import { BarMark, GapMark, MomentLine, type Playhead, Text, TurnMark } from './timeline-marks';

type Props = {
  readonly layout: TimelineLayout;
  /** Null shows the whole run, without a playhead. */
  readonly cursor: Cursor | null;
  /** What a reader hears instead. */
  readonly label: string;
  /** Unique on the page: names the hatch. */
  readonly id: string;
  readonly className?: string;
};

/** The drawing itself, a function of a layout and the cursor. Renders on the server too. */
export function TimelinePicture({ layout, cursor, label, id, className = '' }: Props) {
  const { axis, width, height, kind } = layout;
  const playhead: Playhead = cursor && { ...cursor, x: xOf(axis, cursor.at) };
  const flag =
    playhead && kind === 'lanes' ? placeFlag(playhead.x, formatDuration(Math.round(playhead.at)), width) : null;
  const hatch = `${id}-hatch`;
  const bottom = kind === 'lanes' ? height - 4 : height;
  return (
    <svg className={`tl ${className}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M1 0v7" />
        </pattern>
      </defs>
      {layout.ticks.map(({ x, text }) => (
        <g key={x}>
          {text !== null && <path className="grid" d={`M${x} ${axis.y}V${bottom}`} />}
          <path className="minor" d={`M${x} ${axis.y}v${text === null ? -3 : -6}`} />
          {text !== null && !covers(flag, x, text) && (
            <text className="tick mid" x={Math.max(x, text.length * 3.5)} y={axis.y - 10}>
              {text}
            </text>
          )}
        </g>
      ))}
      <path className="axis" d={`M${axis.from} ${axis.y}H${axis.to}`} />
      {layout.lanes.map((lane) => (
        <g key={lane.title + lane.y}>
          <text className="lane" x={lane.x} y={lane.y - 1}>
            {lane.shown}
          </text>
          <text className="kind" x={lane.x} y={lane.y + 15}>
            {lane.note}
          </text>
          <path className="base" d={lane.base.map(([from, to]) => `M${from} ${lane.y}H${to}`).join('')} />
        </g>
      ))}
      {layout.gaps.map((gap) => (
        <GapMark key={gap.event} gap={gap} playhead={playhead} hatch={hatch} />
      ))}
      {layout.bars.map((bar) => (
        <BarMark key={bar.parts[0]?.openedBy} bar={bar} playhead={playhead} />
      ))}
      {layout.marks.map((mark) => (
        <MomentLine key={mark.event} mark={mark} playhead={playhead} />
      ))}
      {layout.turns.map((turn) => (
        <TurnMark key={turn.event} turn={turn} playhead={playhead} />
      ))}
      {playhead && <path className="play" d={`M${playhead.x} ${axis.y - 4}V${bottom}`} />}
      {layout.gaps.map((gap) => gap.text && <Text key={gap.event} text={gap.text} className="formula" />)}
      {layout.words.map((word) => (
        <Text
          key={`${word.y} ${word.event}`}
          text={word}
          className={wordClass(word.role, word.state, word.event, playhead)}
        />
      ))}
      {flag && (
        <>
          <rect className="flag" x={flag.x} y={4} width={flag.width} height={20} rx={2} />
          <text className="flagtext" x={flag.x + flag.width / 2} y={18}>
            {flag.text}
          </text>
        </>
      )}
    </svg>
  );
}

type Flag = { readonly x: number; readonly width: number; readonly text: string };

function placeFlag(x: number, text: string, width: number): Flag {
  const wide = Math.max(52, text.length * 7.4 + 16);
  return { x: Math.max(0, Math.min(x - wide / 2, width - wide)), width: wide, text };
}

function covers(flag: Flag | null, x: number, text: string): boolean {
  const half = (text.length * 7.2) / 2 + 4;
  return flag !== null && x + half > flag.x && x - half < flag.x + flag.width;
}

function wordClass(role: 'row' | 'lane' | 'closing', state: string, event: number, playhead: Playhead): string {
  if (role === 'lane') return 'lane';
  const happened = playhead === null || event <= playhead.n;
  if (role === 'row') return happened ? 'row' : 'row ghosttext';
  return happened ? `okword word-${state}` : 'unseen';
}
