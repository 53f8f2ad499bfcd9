import { memo } from 'react';
import type { MarkState, Tally } from '@/lib/kernel/timeline';
import type { Cursor } from './cursor';
import { tallyCount, tallyWords } from './tally-words';
import type { LaidBar, LaidBreak, LaidGap, LaidMark, LaidText, LaidTurn, Part } from './timeline-geometry';

/** Null: the whole run has happened and there is no playhead. */
export type Playhead = (Cursor & { readonly x: number }) | null;

type Phase = 'ahead' | 'open' | 'done';

function phaseOf(parts: readonly Part[], playhead: Playhead): Phase {
  if (playhead === null) return parts.some((part) => part.closedBy !== null) ? 'done' : 'open';
  if (parts.some(({ closedBy }) => closedBy !== null && closedBy <= playhead.n)) return 'done';
  return parts.some(({ openedBy }) => openedBy <= playhead.n) ? 'open' : 'ahead';
}

/** How much of a mark lies before the playhead. */
function behind({ x, width }: { readonly x: number; readonly width: number }, playhead: Playhead): number {
  return playhead === null ? width : Math.max(0, Math.min(width, playhead.x - x));
}

/** Dashed is planned, solid is run: what lies after the playhead is an outline. */
export function BarMark({ bar, playhead }: { readonly bar: LaidBar; readonly playhead: Playhead }) {
  const phase = phaseOf(bar.parts, playhead);
  return <DrawnBar bar={bar} phase={phase} done={phase === 'open' ? behind(bar, playhead) : bar.width} />;
}

// While the playhead moves only the few marks that it stands in are drawn again.
const DrawnBar = memo(function DrawnBar({
  bar,
  phase,
  done,
}: {
  readonly bar: LaidBar;
  readonly phase: Phase;
  readonly done: number;
}) {
  const { label, tally } = bar;
  return (
    <g>
      {tally && <title>{`${tallyCount(tally)}: ${tallyWords(tally)}`}</title>}
      {phase !== 'done' && <rect className="ghost" x={bar.x} y={bar.y} width={bar.width} height={bar.height} />}
      {tally && phase !== 'ahead' && <TallyShape tally={tally} bar={{ ...bar, width: done }} />}
      {!tally && phase === 'done' && <StateShape state={bar.state} bar={bar} />}
      {!tally && phase === 'open' && <StateShape state="running" bar={{ ...bar, width: done }} />}
      {label && (
        <text className={phase === 'done' ? `num num-${bar.state}` : 'num ghosttext'} x={label.x} y={label.y}>
          {label.text}
        </text>
      )}
    </g>
  );
});

/** Many marks in one: layers as high as their share, but none so low that it is lost. */
function TallyShape({ tally, bar }: { readonly tally: Tally; readonly bar: Box }) {
  const least = 4;
  const total = tallyCount(tally);
  const free = bar.height - least * tally.length;
  let y = bar.y + bar.height;
  return tally.map(({ state, count }) => {
    const height = least + (free * count) / total;
    y -= height;
    return <rect key={state} className={`many many-${state}`} x={bar.x} y={y} width={bar.width} height={height - 1} />;
  });
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function StateShape({ state, bar }: { readonly state: MarkState; readonly bar: Box }) {
  const { x, y, width, height } = bar;
  const middle = y + height / 2;
  const centre = x + width / 2;
  const box = { x, y, width, height };
  switch (state) {
    case 'failed':
    case 'denied': {
      const reach = width < 14 ? 2.5 : 3;
      return (
        <>
          <rect className={state === 'failed' ? 'fail' : 'denied'} {...box} />
          <path
            className="cut"
            d={
              state === 'failed'
                ? `M${centre - reach} ${middle - reach}l${2 * reach} ${2 * reach}m0-${2 * reach}l-${2 * reach} ${2 * reach}`
                : `M${centre - width / 4} ${middle}h${width / 2}`
            }
          />
        </>
      );
    }
    case 'succeeded': {
      const round = Math.min(height / 2, width / 2);
      return (
        <>
          <path className="ok" d={`M${x} ${y}h${width - round}a${round} ${height / 2} 0 0 1 0 ${height}H${x}z`} />
          {width >= 10 && <path className="cut" d={tick(centre, middle, width)} />}
        </>
      );
    }
    case 'running': {
      const tip = Math.min(6, width);
      return <path className="runs" d={`M${x} ${y}h${width - tip}l${tip} ${height / 2}-${tip} ${height / 2}H${x}z`} />;
    }
    case 'timedout': {
      const rules = Array.from({ length: Math.max(1, Math.ceil((width - 4) / 8)) }, (_, i) => x + 1 + i * 8);
      return (
        <>
          <path className="timed" d={rules.map((at) => `M${at} ${y}v${height}`).join('')} />
          <path className="timed-edge" d={`M${x + width} ${y + 1}H${x + 1}v${height - 2}H${x + width}`} />
        </>
      );
    }
    case 'null':
      return <rect className="nothing" {...box} />;
    case 'waiting':
    case 'backoff':
    case 'caught':
      return <rect className="waits" {...box} />;
  }
}

const tick = (x: number, y: number, width: number) =>
  width >= 24 ? `M${x - 6} ${y}l4 4 8-8` : `M${x - 4} ${y}l2.5 2.5 4.5-5`;

export function GapMark({
  gap,
  playhead,
  hatch,
}: {
  readonly gap: LaidGap;
  readonly playhead: Playhead;
  readonly hatch: string;
}) {
  const happened = playhead === null || gap.event <= playhead.n;
  return <DrawnGap gap={gap} happened={happened} solid={happened ? behind(gap, playhead) : 0} hatch={hatch} />;
}

const DrawnGap = memo(function DrawnGap({
  gap,
  happened,
  solid,
  hatch,
}: {
  readonly gap: LaidGap;
  readonly happened: boolean;
  readonly solid: number;
  readonly hatch: string;
}) {
  const box = { y: gap.y, height: gap.height };
  const { range } = gap;
  return (
    <g>
      <title>{gap.says}</title>
      {range && happened && (
        <>
          <rect className="jitter" x={range.x} width={range.width} y={gap.y - 4} height={gap.height + 8} />
          <path
            className="jitter-ends"
            d={`M${range.x} ${gap.y - 4}v${gap.height + 8}M${range.x + range.width} ${gap.y - 4}v${gap.height + 8}`}
          />
        </>
      )}
      {solid < gap.width - 0.5 && <rect className="ghost" x={gap.x + solid} width={gap.width - solid} {...box} />}
      {solid > 0.5 &&
        (gap.state === 'backoff' ? (
          <rect className="gap" x={gap.x} width={solid} fill={`url(#${hatch})`} {...box} />
        ) : (
          <rect className="waits" x={gap.x} width={solid} {...box} />
        ))}
      {gap.dim && (
        <path
          className="dim"
          d={`M${gap.dim.from} ${gap.dim.y - 4}v8M${gap.dim.to} ${gap.dim.y - 4}v8M${gap.dim.from} ${gap.dim.y}H${gap.dim.to}`}
        />
      )}
    </g>
  );
});

export function MomentLine({ mark, playhead }: { readonly mark: LaidMark; readonly playhead: Playhead }) {
  const { kind, x, y, height } = mark;
  const happened = playhead === null || mark.event <= playhead.n;
  const foot = kind === 'heartbeat' ? '' : `M${x - 4} ${y}h8`;
  return <path className={happened ? `moment ${kind}` : 'ghost'} d={`M${x} ${y}v${height}${foot}`} />;
}

/** Where the axis leaves time out: a zig-zag through its line, and how much. */
export function BreakMark({ gap, y }: { readonly gap: LaidBreak; readonly y: number }) {
  const middle = gap.x + gap.width / 2;
  return (
    <g>
      <title>{gap.says}</title>
      <path className="break-bare" d={`M${middle - 8} ${y}h16`} />
      <path className="break" d={`M${middle - 8} ${y}l3-5 5 10 5-10 3 5`} />
      {gap.text !== null && (
        <text className="tick mid" x={middle} y={y + 19}>
          {gap.text}
        </text>
      )}
    </g>
  );
}

export function TurnMark({ turn, playhead }: { readonly turn: LaidTurn; readonly playhead: Playhead }) {
  const happened = playhead === null || turn.event <= playhead.n;
  return (
    <>
      {happened ? (
        <>
          <path className="rail" d={turn.path} />
          <path className="rail2" d={turn.path} />
          <path className="head" d={turn.head} />
        </>
      ) : (
        <path className="ghost" d={turn.path} />
      )}
      {turn.word && <Text text={turn.word} className={happened ? 'caughtword' : 'ghosttext'} />}
    </>
  );
}

/** Text whose exponent is raised by hand: the faces' latin subset has no superscript digits. */
export function Text({ text, className }: { readonly text: LaidText; readonly className: string }) {
  return (
    <text className={className} x={text.x} y={text.y} textAnchor={text.anchor}>
      {text.pieces.map((piece) => (
        <tspan key={`${piece.text}${piece.rest ?? ''}`}>
          {piece.text}
          {piece.exponent !== undefined && (
            <tspan dy="-4" className="exponent">
              {piece.exponent}
            </tspan>
          )}
          {piece.rest !== undefined && (
            <tspan {...(piece.exponent === undefined ? {} : { dy: '4' })}>{piece.rest}</tspan>
          )}
        </tspan>
      ))}
    </text>
  );
}
