import type { MarkState } from '@/lib/kernel/timeline';
import type { Cursor } from './cursor';
import type { LaidBar, LaidGap, LaidMark, LaidText, LaidTurn, Part } from './timeline-geometry';

/** Null: the whole run has happened and there is no playhead. */
export type Playhead = (Cursor & { readonly x: number }) | null;

type Phase = 'ahead' | 'open' | 'done';

function phaseOf(parts: readonly Part[], playhead: Playhead): Phase {
  if (playhead === null) return parts.some((part) => part.closedBy !== null) ? 'done' : 'open';
  if (parts.some(({ closedBy }) => closedBy !== null && closedBy <= playhead.n)) return 'done';
  return parts.some(({ openedBy }) => openedBy <= playhead.n) ? 'open' : 'ahead';
}

/** Dashed is planned, solid is run: what lies after the playhead is an outline. */
export function BarMark({ bar, playhead }: { readonly bar: LaidBar; readonly playhead: Playhead }) {
  const phase = phaseOf(bar.parts, playhead);
  const { label } = bar;
  const done = phase === 'open' && playhead ? Math.max(0, Math.min(bar.width, playhead.x - bar.x)) : bar.width;
  return (
    <>
      {phase !== 'done' && <rect className="ghost" x={bar.x} y={bar.y} width={bar.width} height={bar.height} />}
      {phase === 'done' && <StateShape state={bar.state} bar={bar} />}
      {phase === 'open' && <StateShape state="running" bar={{ ...bar, width: done }} />}
      {label && (
        <text className={phase === 'done' ? `num num-${bar.state}` : 'num ghosttext'} x={label.x} y={label.y}>
          {label.text}
        </text>
      )}
    </>
  );
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
  const solid = !happened ? 0 : playhead === null ? gap.width : Math.max(0, Math.min(gap.width, playhead.x - gap.x));
  const box = { y: gap.y, height: gap.height };
  return (
    <>
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
    </>
  );
}

export function MomentLine({ mark, playhead }: { readonly mark: LaidMark; readonly playhead: Playhead }) {
  const { kind, x, y, height } = mark;
  const happened = playhead === null || mark.event <= playhead.n;
  const foot = kind === 'heartbeat' ? '' : `M${x - 4} ${y}h8`;
  return <path className={happened ? `moment ${kind}` : 'ghost'} d={`M${x} ${y}v${height}${foot}`} />;
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
