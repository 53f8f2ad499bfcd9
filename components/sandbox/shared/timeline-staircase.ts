import { formatDuration } from '@/lib/kernel/duration';
import type { BendKind } from '@/lib/kernel/time-bend';
import type { Bar, Gap, TimelineModel, TimelineRow } from '@/lib/kernel/timeline';
import { layMoment } from './lay-moment';
import { stateWord } from './state-word';
import { tallyWords } from './tally-words';
import { layOutAxis } from './timeline-axis';
import { placeRange } from './timeline-gaps';
import {
  formulaWords,
  type LaidBar,
  type LaidGap,
  type LaidMark,
  type LaidTurn,
  type LaidWord,
  piecesWidth,
  shorten,
  type TextPiece,
  type TimelineLayout,
  xOf,
} from './timeline-geometry';

const axisY = 20;
const barHeight = 20;
const leastBar = 10;
const leastTarget = 30;
const lineHeight = 16;
/** A phone scrolls far enough; the table twin has the rest. */
const mostRows = 60;

type Step = {
  readonly row: TimelineRow;
  readonly bar: Bar | null;
  readonly wait: Gap | null;
  readonly backoff: Gap | null;
};

/** A row per attempt, each with its formula in words above it: the picture under 760 pixels. */
export function layOutStaircase(model: TimelineModel, width: number, kind: BendKind = 'linear'): TimelineLayout {
  const place = { from: 2, to: width - 22, y: axisY, apart: 56, room: 34 };
  const { axis, ticks, breaks } = layOutAxis(model, place, kind);
  const steps = stepsOf(model);
  const bars: LaidBar[] = [];
  const gaps: LaidGap[] = [];
  const marks: LaidMark[] = [];
  const words: LaidWord[] = [];
  const placeOf = new Map<number, LaidBar>();
  let y = axisY + (breaks.length > 0 ? 20 : 14);
  let lane = '';
  for (const { row, bar, wait, backoff } of steps) {
    if (row.lane !== lane) {
      lane = row.lane;
      y += lineHeight;
      const text = shorten(lane, Math.floor((width - 8) / 7.8));
      words.push({ x: 4, y, anchor: 'start', pieces: [{ text }], role: 'lane', state: row.state, event: row.event });
      y += 2;
    }
    for (const pieces of wrap(tokensOf(row, bar), width - 8)) {
      y += lineHeight;
      words.push({ x: 4, y, anchor: 'start', pieces, role: 'row', state: row.state, event: row.event });
    }
    y += 8;
    const turned = model.turns.some((turn) => turn.toLane === bar?.lane && turn.at === bar.from);
    const right = bar ? placeBar(bar, axis, y, turned ? leastTarget : leastBar) : null;
    if (right) {
      bars.push(right);
      for (const part of right.parts) placeOf.set(part.openedBy, right);
    }
    if (wait) gaps.push(placeGap(wait, xOf(axis, wait.from), axis, y));
    if (backoff) gaps.push(placeGap(backoff, right ? right.x + right.width : xOf(axis, backoff.from), axis, y));
    const reach = { top: y, bottom: y + barHeight };
    marks.push(...(bar ? marksOf(model, bar) : []).map((mark) => layMoment(mark, axis, reach)));
    y += barHeight + 8;
  }
  const hidden = model.rows.length - steps.length;
  if (hidden > 0) {
    y += lineHeight;
    const text = `and ${hidden} more in the table`;
    words.push({ x: 4, y, anchor: 'start', pieces: [{ text }], role: 'row', state: 'waiting', event: 0 });
    y += 8;
  }
  const turns = model.turns.flatMap((turn): LaidTurn[] => {
    const source = model.bars.findLast((bar) => bar.lane === turn.fromLane && bar.openedBy <= turn.event);
    const target = model.bars.find((bar) => bar.lane === turn.toLane && bar.openedBy > turn.event);
    const [a, b] = [source && placeOf.get(source.openedBy), target && placeOf.get(target.openedBy)];
    return a && b ? [layTurn(a.x + a.width, a.y + barHeight / 2, b.y, turn.event)] : [];
  });
  const cutOffs = (model.marks ?? []).filter(({ kind }) => kind === 'cut-off');
  marks.push(...cutOffs.map((mark) => layMoment(mark, axis, { top: axisY, bottom: y })));
  return { kind: 'staircase', width, height: y + 2, axis, ticks, breaks, lanes: [], bars, gaps, turns, marks, words };
}

/** Rows with their marks: both are in the order of the events that opened them. */
function stepsOf(model: TimelineModel): Step[] {
  return model.rows.slice(0, mostRows).map((row) => {
    const bar = model.bars.find((b) => b.openedBy === row.event) ?? null;
    const wait = model.gaps.find((g) => g.event === row.event && g.state === 'waiting') ?? null;
    const nextBar = bar && model.bars.find((b) => b.lane === bar.lane && b.openedBy > bar.openedBy);
    const backoff =
      (bar &&
        model.gaps.find(
          (g) =>
            g.state === 'backoff' &&
            g.lane === bar.lane &&
            g.event > bar.openedBy &&
            g.event < (nextBar?.openedBy ?? Infinity),
        )) ||
      null;
    return { row, bar, wait, backoff };
  });
}

/** What happened while the attempt was open; its own end included. */
function marksOf(model: TimelineModel, bar: Bar) {
  return (model.marks ?? []).flatMap((mark) => {
    if (mark.kind === 'cut-off' || mark.lane !== bar.lane) return [];
    return mark.event > bar.openedBy && mark.event <= (bar.closedBy ?? Infinity) ? [mark] : [];
  });
}

/** The row in words: `2: at 1 s, then 1 s × 2¹ = 2 s`. Broken at commas where the width asks for it. */
function tokensOf(row: TimelineRow, bar: Bar | null): TextPiece[] {
  if (row.tally) {
    const until = row.until === undefined ? '' : ` to ${formatDuration(row.until)}`;
    return [{ text: `${row.what}: ${formatDuration(row.from)}${until}` }, { text: tallyWords(row.tally) }];
  }
  const start = `${bar?.label === undefined ? 'at' : `${bar.label}: at`} ${formatDuration(row.from)}`;
  if (row.nextFormula) {
    const [first = '', ...others] = row.nextFormula.rest.split(', ');
    const { base, exponent } = row.nextFormula;
    return [
      { text: start },
      { text: `then ${base}`, ...(exponent === undefined ? {} : { exponent }), rest: first },
      ...others.map((text) => ({ text })),
    ];
  }
  const word = row.word ?? stateWord(row.state);
  const ended = row.state === 'failed' || row.state === 'timedout' ? row.next : `${word} ${row.result}`.trim();
  return [{ text: start }, { text: ended }];
}

function wrap(tokens: readonly TextPiece[], width: number): TextPiece[][] {
  const lines: TextPiece[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const tail = index === tokens.length - 1 ? '' : ', ';
    const piece =
      token.rest === undefined ? { ...token, text: token.text + tail } : { ...token, rest: token.rest + tail };
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && piecesWidth([...line, piece]) > width) lines.push([piece]);
    else line.push(piece);
  }
  return lines;
}

function placeBar(bar: Bar, axis: TimelineLayout['axis'], y: number, least: number): LaidBar {
  const x = xOf(axis, bar.from);
  const width = Math.max(least, xOf(axis, bar.to ?? axis.endAt) - x);
  const parts = [{ openedBy: bar.openedBy, closedBy: bar.closedBy }];
  return { x, y, width, height: barHeight, state: bar.state, label: null, parts, tally: bar.tally ?? null };
}

function placeGap(gap: Gap, x: number, axis: TimelineLayout['axis'], y: number): LaidGap {
  const width = Math.max(0, xOf(axis, gap.to) - x);
  return {
    ...{ x, y: y + 4, width, height: barHeight - 8, state: gap.state, event: gap.event, dim: null, text: null },
    range: placeRange(gap, axis),
    says: gap.formula ? formulaWords(gap.formula) : formatDuration(gap.to - gap.from),
  };
}

function layTurn(start: number, fromY: number, toY: number, event: number): LaidTurn {
  const down = toY > fromY;
  const sign = down ? 1 : -1;
  const stop = down ? toY - 8 : toY + barHeight + 8;
  const x = start + 10;
  return {
    path: `M${start} ${fromY}h2a8 8 0 0 ${down ? 1 : 0} 8 ${sign * 8}V${stop}`,
    head: `M${x - 7} ${stop - sign * 2}h14l-7 ${sign * 8}z`,
    word: null,
    event,
  };
}
