import { bendTime } from '@/lib/kernel/cut-timeline';
import { formatDuration } from '@/lib/kernel/duration';
import { type BendKind, shareOf, type TimeBend } from '@/lib/kernel/time-bend';
import type { TimelineModel } from '@/lib/kernel/timeline';
import type { LaidBreak, TimelineLayout } from './timeline-geometry';
import { layOutScale, multiplesIn, niceSteps, type Tick } from './timeline-scale';

type Place = {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Least pixels between two labels of an even axis. */
  readonly apart: number;
  /** Pixels to keep free after the last moment. */
  readonly room: number;
};
export type LaidAxis = Pick<TimelineLayout, 'axis' | 'ticks' | 'breaks'>;

/** The axis of a timeline: of the whole run, even, and a little longer than it; else of the part that is there, bent as asked. */
export function layOutAxis(model: TimelineModel, place: Place, kind: BendKind): LaidAxis {
  const { from, y, room } = place;
  if (kind === 'linear' && !model.span) {
    const { endAt, ticks } = layOutScale(model.end, from, place.to, place.apart, room);
    return { axis: { from, to: place.to, y, endAt }, ticks, breaks: [] };
  }
  const to = Math.max(from + 1, place.to - room);
  const span = model.span ?? { from: 0, to: Math.max(model.end, 1) };
  const bend = bendTime(kind, span.from, span.to, model.idle ?? [], to - from);
  const xAt = (at: number) => from + (to - from) * shareOf(bend, at);
  const breaks = bend.kind === 'squeeze' ? layOutBreaks(bend, xAt) : [];
  return { axis: { from, to, y, endAt: span.to, bend }, ticks: chooseTicks(bend, xAt), breaks };
}

const charWidth = 7.2;

/** Round times wherever they fit, the rounder first; none inside a break, where a pixel is another time than beside it. */
function chooseTicks(bend: TimeBend, xAt: (at: number) => number): Tick[] {
  const breaks = bend.kind === 'squeeze' ? bend.breaks : [];
  const ticks: Tick[] = [];
  const add = (at: number) => {
    if (breaks.some((stretch) => at > stretch.from && at < stretch.to)) return;
    const [x, text] = [xAt(at), formatDuration(at)];
    const half = (text.length * charWidth) / 2;
    const collides = ticks.some(
      (tick) => Math.abs(tick.x - x) < half + ((tick.text ?? '').length * charWidth) / 2 + 12,
    );
    if (!collides) ticks.push({ x, at, text });
  };
  add(Math.ceil(bend.from));
  for (const step of niceSteps.toReversed()) for (const at of multiplesIn(bend.from, bend.to, step)) add(at);
  return ticks.sort((a, b) => a.x - b.x);
}

/** Each break with its length, where the one before leaves room for it. */
function layOutBreaks(bend: TimeBend & { readonly kind: 'squeeze' }, xAt: (at: number) => number): LaidBreak[] {
  let textEnd = -Infinity;
  return bend.breaks.map((stretch) => {
    const [x, end] = [xAt(stretch.from), xAt(stretch.to)];
    const text = formatDuration(stretch.to - stretch.from);
    const half = (text.length * charWidth) / 2;
    const middle = (x + end) / 2;
    const fits = middle - half >= textEnd + 6;
    if (fits) textEnd = middle + half;
    return { x, width: end - x, says: text, text: fits ? text : null };
  });
}
