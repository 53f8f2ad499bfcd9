import { formatDuration } from '@/lib/kernel/duration';
import type { BendKind } from '@/lib/kernel/time-bend';
import type { Bar, Lane, TimelineModel } from '@/lib/kernel/timeline';
import { layMoment } from './lay-moment';
import { stateWord } from './state-word';
import { tallyCount } from './tally-words';
import { layOutAxis } from './timeline-axis';
import { placeGaps } from './timeline-gaps';
import {
  type LaidBar,
  type LaidGap,
  type LaidLane,
  type LaidTurn,
  type LaidWord,
  shorten,
  type TimelineLayout,
  textWidth,
  xOf,
} from './timeline-geometry';

const axisY = 30;
const barHeight = 32;
/** An attempt of no length is still seen (look: Timeline); one that a turn points at is as wide as the turn needs. */
const leastBar = 14;
const leastTarget = 40;
/** From an attempt's start to the end of the word beside its turn, less the margin after the axis. */
const turnRoom = 72;

type Placed = Omit<LaidBar, 'label' | 'y'> & { readonly labels: readonly string[] };

/** Lanes on one axis: the picture from 760 pixels up. */
export function layOutLanes(model: TimelineModel, width: number, kind: BendKind = 'linear'): TimelineLayout {
  const indents = indentsOf(model.lanes);
  const names = model.lanes.map(
    ({ title, note }, i) => (indents[i] ?? 0) + Math.max(textWidth.monoBold13(title), note.length * 6),
  );
  const nameRoom = Math.min(width * 0.24, Math.max(112, ...names) + 24);
  const from = Math.round(nameRoom);
  const to = width - 24;
  const place = { from, to, y: axisY, apart: 72, room: roomAfter(model, to - from, kind) };
  const { axis, ticks, breaks } = layOutAxis(model, place, kind);

  const lanes: LaidLane[] = [];
  const bars: LaidBar[] = [];
  const gaps: LaidGap[] = [];
  const barsOf = new Map<number, readonly LaidBar[]>();
  // The lengths of breaks stand under the axis.
  let top = axisY + (breaks.length > 0 ? 24 : 14);
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
    const x = indents[index] ?? 0;
    lanes.push({
      id: lane.id,
      title: lane.title,
      groups: lane.groups ?? null,
      shown: shorten(lane.title, Math.floor((nameRoom - 16 - x) / 7.8)),
      note: shorten(lane.note, Math.floor((nameRoom - 12 - x) / 6)),
      x,
      y,
      base: freeStretches(from, to, taken),
    });
    bars.push(...laidBars);
    gaps.push(...laidGaps);
    barsOf.set(index, laidBars);
    const hasMore = lane.groups && lane.groups.shown > 0 && lane.groups.shown < lane.groups.all;
    top = y + (laidGaps.some((gap) => gap.dim) ? 54 : hasMore ? 46 : 24);
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
    breaks,
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

/** Lanes of branches and items stand a little in; all leave room for the buttons that open and close, where there is one. */
function indentsOf(lanes: readonly Lane[]): number[] {
  const gutter = lanes.some(({ groups }) => groups) ? 24 : 0;
  const depths = new Map<string, number>();
  return lanes.map(({ id, inside }) => {
    const depth = inside === undefined ? 0 : (depths.get(inside) ?? 0) + 1;
    depths.set(id, depth);
    return gutter + depth * 12;
  });
}

/** Pixels to keep free after the last moment: for a mark of no length, or for a turn that comes so late. */
function roomAfter(model: TimelineModel, pixels: number, kind: BendKind): number {
  if (model.turns.length === 0) return 20;
  // On a bent axis the time after the last turn may be no pixels at all.
  if (kind !== 'linear') return turnRoom;
  const latest = Math.max(...model.turns.map((turn) => turn.at));
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
    if (last && overlaps && last.state === bar.state && !last.tally && !bar.tally) {
      const right = Math.max(last.x + last.width, end);
      const labels = bar.label === undefined ? last.labels : [...last.labels, bar.label];
      placed[placed.length - 1] = { ...last, width: right - last.x, parts: [...last.parts, part], labels };
    } else {
      const x = overlaps ? last.x + last.width + 1 : start;
      const width = Math.max(least, end - x);
      const many = bar.tally ? [`×${tallyCount(bar.tally)}`] : [];
      placed.push({
        x,
        width,
        height: barHeight,
        state: bar.state,
        parts: [part],
        labels: bar.label === undefined ? many : [bar.label],
        tally: bar.tally ?? null,
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
  if (last?.closedBy == null || last.to === null || model.omitted || model.span || last.tally) return [];
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
