import { formatDuration } from '@/lib/kernel/duration';
import type { Bar, Gap, TimelineModel } from '@/lib/kernel/timeline';
import { layMoment } from './lay-moment';
import { stateWord } from './state-word';
import {
  formulaPieces,
  type LaidBar,
  type LaidGap,
  type LaidLane,
  type LaidTurn,
  type LaidWord,
  piecesWidth,
  shorten,
  type TextPiece,
  type TimelineLayout,
  textWidth,
  xOf,
} from './timeline-geometry';
import { layOutScale } from './timeline-scale';

const axisY = 30;
const barHeight = 32;
const gapHeight = 18;
/** An attempt of no length is still seen (look: Timeline); one that a turn points at is as wide as the turn needs. */
const leastBar = 14;
const leastTarget = 40;
/** From an attempt's start to the end of the word beside its turn, less the margin after the axis. */
const turnRoom = 72;

type Placed = Omit<LaidBar, 'label' | 'y'> & { readonly labels: readonly string[] };

/** Lanes on one axis: the picture from 760 pixels up. */
export function layOutLanes(model: TimelineModel, width: number): TimelineLayout {
  const names = model.lanes.map(({ title, note }) => Math.max(textWidth.monoBold13(title), note.length * 6));
  const nameRoom = Math.min(width * 0.24, Math.max(112, ...names) + 24);
  const from = Math.round(nameRoom);
  const to = width - 24;
  const { endAt, ticks } = layOutScale(model.end, from, to, 72, roomAfter(model, to - from));
  const axis = { from, to, y: axisY, endAt };

  const lanes: LaidLane[] = [];
  const bars: LaidBar[] = [];
  const gaps: LaidGap[] = [];
  const barsOf = new Map<number, readonly LaidBar[]>();
  let top = axisY + 14;
  for (const [index, lane] of model.lanes.entries()) {
    const myBars = model.bars.filter((bar) => bar.lane === index);
    const myGaps = model.gaps.filter((gap) => gap.lane === index);
    const isTarget = model.turns.some((turn) => turn.toLane === index);
    const placed = placeBars(myBars, axis, isTarget ? leastTarget : leastBar);
    const numbered = placed.some((bar) => bar.labels.length > 0);
    const y = top + (numbered || isTarget ? 34 : 24);
    const laidBars = placed.map((bar): LaidBar => ({ ...bar, y: y - barHeight / 2, label: labelOf(bar, y) }));
    const laidGaps = placeGaps(myGaps, laidBars, axis, y, width);
    const taken = [...laidBars, ...laidGaps].map(({ x, width: w }) => [x, x + w] as const);
    lanes.push({
      title: lane.title,
      shown: shorten(lane.title, Math.floor((nameRoom - 16) / 7.8)),
      note: shorten(lane.note, Math.floor((nameRoom - 12) / 6)),
      x: 0,
      y,
      base: freeStretches(from, to, taken),
    });
    bars.push(...laidBars);
    gaps.push(...laidGaps);
    barsOf.set(index, laidBars);
    top = y + (laidGaps.some((gap) => gap.dim) ? 54 : 24);
  }
  const turns = model.turns.flatMap((turn): LaidTurn[] => {
    const source = barsOf
      .get(turn.fromLane)
      ?.find((bar) => bar.parts.some((part) => isJustBefore(part.closedBy, turn.event)));
    const start = source ? source.x + source.width : xOf(axis, turn.at);
    const fromY = lanes[turn.fromLane]?.y ?? 0;
    const toY = lanes[turn.toLane]?.y ?? 0;
    return [layTurn(start, fromY, toY, width, turn.word, turn.event)];
  });
  const height = top + 8;
  return {
    kind: 'lanes',
    width,
    height,
    axis,
    ticks,
    lanes,
    bars,
    gaps,
    turns,
    marks: (model.marks ?? []).map((mark) => {
      if (mark.kind === 'cut-off') return layMoment(mark, axis, { top: axisY, bottom: height - 4 });
      const middle = lanes[mark.lane]?.y ?? 0;
      return layMoment(mark, axis, { top: middle - barHeight / 2, bottom: middle + barHeight / 2 });
    }),
    words: closingWords(model, lanes, barsOf, gaps, axis, width),
  };
}

/** Pixels to keep free after the last moment: for a mark of no length, or for a turn that comes so late. */
function roomAfter(model: TimelineModel, pixels: number): number {
  const latest = Math.max(-Infinity, ...model.turns.map((turn) => turn.at));
  return Math.max(20, turnRoom - ((model.end - latest) * pixels) / Math.max(1, model.end));
}

// The catch follows its failure at once, with at most the state's own events between.
const isJustBefore = (closedBy: number | null, event: number) =>
  closedBy !== null && closedBy <= event && event - closedBy <= 2;

/** Bars in time order; ones of a state that would be drawn over each other join, others are pushed along. */
function placeBars(bars: readonly Bar[], axis: TimelineLayout['axis'], least: number): Placed[] {
  const placed: Placed[] = [];
  for (const bar of bars) {
    const start = xOf(axis, bar.from);
    const end = xOf(axis, bar.to ?? axis.endAt);
    const last = placed.at(-1);
    const part = { openedBy: bar.openedBy, closedBy: bar.closedBy };
    const overlaps = last !== undefined && start < last.x + last.width;
    if (last && overlaps && last.state === bar.state) {
      const right = Math.max(last.x + last.width, end);
      const labels = bar.label === undefined ? last.labels : [...last.labels, bar.label];
      placed[placed.length - 1] = { ...last, width: right - last.x, parts: [...last.parts, part], labels };
    } else {
      const x = overlaps ? last.x + last.width + 1 : start;
      const width = Math.max(least, end - x);
      placed.push({
        x,
        width,
        height: barHeight,
        state: bar.state,
        parts: [part],
        labels: bar.label === undefined ? [] : [bar.label],
      });
    }
  }
  return placed;
}

function labelOf(bar: Placed, y: number): LaidBar['label'] {
  const first = bar.labels[0];
  if (first === undefined) return null;
  const last = bar.labels.at(-1);
  const text = first === last ? first : `${first}–${last}`;
  return { x: bar.x + Math.min(bar.width, Math.max(leastBar, textWidth.mono(text))) / 2, y: y - 22, text };
}

function placeGaps(
  list: readonly Gap[],
  bars: readonly LaidBar[],
  axis: TimelineLayout['axis'],
  y: number,
  width: number,
): LaidGap[] {
  let textEnd = axis.from - 10;
  return list.map((gap) => {
    const [start, end] = [xOf(axis, gap.from), xOf(axis, gap.to)];
    // The gap begins where the mark of the attempt before it ends.
    const before = bars.findLast((bar) => bar.x <= start + 0.5 && bar.parts.some((part) => part.openedBy < gap.event));
    const x = before ? Math.max(start, Math.min(before.x + before.width, end)) : start;
    const dim = end - start >= 10 ? { from: start + 2, to: end - 2, y: y + 26 } : null;
    const middle = (start + end) / 2;
    const fitting = textsOf(gap).find((pieces) => {
      const half = piecesWidth(pieces) / 2;
      // A text much wider than its gap would seem to belong to its neighbours too.
      if (2 * half > end - start + 40) return false;
      return middle - half >= textEnd + 8 && middle + half <= width;
    });
    if (fitting && dim) textEnd = middle + piecesWidth(fitting) / 2;
    return {
      x,
      y: y - gapHeight / 2,
      width: Math.max(0, end - x),
      height: gapHeight,
      state: gap.state,
      event: gap.event,
      dim,
      text: fitting && dim ? { x: middle, y: y + 46, anchor: 'middle', pieces: fitting } : null,
    };
  });
}

/** The whole formula, or the bare time: part of a formula with a cap or jitter would say another wait. */
function textsOf(gap: Gap): TextPiece[][] {
  const bare = [{ text: formatDuration(gap.to - gap.from) }];
  return gap.formula ? [formulaPieces(gap.formula), bare] : [bare];
}

function freeStretches(from: number, to: number, taken: readonly (readonly [number, number])[]): [number, number][] {
  const free: [number, number][] = [];
  let at = from;
  for (const [start, end] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (start - at > 4) free.push([at, start]);
    at = Math.max(at, end);
  }
  if (to - at > 4) free.push([at, to]);
  return free;
}

/** The double rail from a failed attempt into the lane of the catcher's target, above or below. */
function layTurn(start: number, fromY: number, toY: number, width: number, word: string, event: number): LaidTurn {
  const down = toY > fromY;
  const sign = down ? 1 : -1;
  const x = start + 16;
  const stop = toY - sign * 22;
  const path = `M${start} ${fromY}h6a10 10 0 0 ${down ? 1 : 0} 10 ${sign * 10}V${stop}`;
  const head = `M${x - 8} ${stop - sign * 3}h16l-8 ${sign * 9}z`;
  const room = width - x - 10 >= textWidth.ui(word);
  return {
    path,
    head,
    event,
    // Without room for the word the double rail speaks for itself.
    word: room ? { x: x + 10, y: fromY + sign * 26, anchor: 'start', pieces: [{ text: word }] } : null,
  };
}

/** `succeeded at 7.8 s` beside the run's last bar, where there is room for it. */
function closingWords(
  model: TimelineModel,
  lanes: readonly LaidLane[],
  barsOf: ReadonlyMap<number, readonly LaidBar[]>,
  gaps: readonly LaidGap[],
  axis: TimelineLayout['axis'],
  width: number,
): LaidWord[] {
  const last = model.bars.reduce<Bar | null>(
    (best, bar) => ((bar.closedBy ?? -1) > (best?.closedBy ?? -1) ? bar : best),
    null,
  );
  // Of a picture that is cut short the last bar is not the last.
  if (last?.closedBy == null || last.to === null || model.omitted) return [];
  const closedBy = last.closedBy;
  const mine = barsOf.get(last.lane) ?? [];
  const box = mine.find((bar) => bar.parts.some((part) => part.closedBy === closedBy));
  const y = (lanes[last.lane]?.y ?? 0) + 4;
  if (!box) return [];
  const text = `${stateWord(last.state)} at ${formatDuration(last.to)}`;
  const room = textWidth.ui(text) + 10;
  const laneGaps = gaps.filter((gap) => Math.abs(gap.y + gap.height / 2 - (y - 4)) < 1);
  const others = [...mine, ...laneGaps].filter((mark) => mark !== box);
  const leftEdge = Math.max(axis.from, ...others.filter((b) => b.x < box.x).map((b) => b.x + b.width));
  const rightEdge = Math.min(width, ...others.filter((b) => b.x > box.x).map((b) => b.x));
  const place =
    box.x - leftEdge >= room
      ? ({ x: box.x - 10, anchor: 'end' } as const)
      : rightEdge - box.x - box.width >= room
        ? ({ x: box.x + box.width + 10, anchor: 'start' } as const)
        : null;
  return place ? [{ ...place, y, pieces: [{ text }], role: 'closing', state: last.state, event: closedBy }] : [];
}
