import type { Stretch } from './time-bend';
import type { TimelineModel } from './timeline';

/** Breaks past this many are noise, not help. */
const most = 200;

/**
 * When nothing but waiting goes on: from one moment of the picture to the next, with no attempt open. A state that
 * holds others is as idle as they are. Of very many stretches only those that stand out are told.
 */
export function findIdle(model: Pick<TimelineModel, 'lanes' | 'bars' | 'gaps' | 'marks' | 'end'>): Stretch[] {
  const holders = new Set(model.lanes.flatMap(({ inside }) => inside ?? []));
  const busy = model.bars
    .filter((bar) => !holders.has(model.lanes[bar.lane]?.id ?? ''))
    .map((bar) => ({ from: bar.from, to: bar.to ?? model.end }))
    .sort((a, b) => a.from - b.from);
  const moments = [
    0,
    model.end,
    ...model.bars.flatMap((bar) => [bar.from, bar.to ?? model.end]),
    ...model.gaps.flatMap((gap) => [gap.from, gap.to]),
    ...(model.marks ?? []).map((mark) => mark.at),
  ].sort((a, b) => a - b);
  const idle: Stretch[] = [];
  let next = 0;
  let busyUntil = 0;
  for (const [i, to] of moments.entries()) {
    const from = moments[i - 1] ?? to;
    for (let bar = busy[next]; bar && bar.from <= from; bar = busy[next]) {
      busyUntil = Math.max(busyUntil, bar.to);
      next += 1;
    }
    if (to > from && busyUntil <= from) idle.push({ from, to });
  }
  if (idle.length <= most) return idle;
  const lengths = idle.map(({ from, to }) => to - from).sort((a, b) => b - a);
  return idle.filter(({ from, to }) => to - from > (lengths[most] ?? 0));
}
