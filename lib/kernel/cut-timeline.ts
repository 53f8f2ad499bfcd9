import { findIdle } from './find-idle';
import { joinMarks } from './join-marks';
import { type Opened, showLanes } from './lane-tree';
import { type BendKind, linearTime, logTime, type Stretch, shareOf, squeezeTime, type TimeBend } from './time-bend';
import type { MomentMark, TimelineModel } from './timeline';

/** What part of a timeline is to be drawn: lanes, times, and on how many pixels of which axis. */
export type TimelineCut = {
  readonly opened: Opened;
  /** Every lane is out, whatever is opened. */
  readonly all?: boolean;
  readonly from: number;
  readonly to: number;
  readonly bend: BendKind;
  readonly pixels: number;
};

/** Up to so many rows are drawn and listed one by one; of more, those that lie on each other become one. */
const rowsApart = 400;
/** A break as wide as its zig-zag and a short time under it. */
const breakPixels = 64;

export function bendTime(kind: BendKind, from: number, to: number, idle: readonly Stretch[], pixels: number): TimeBend {
  switch (kind) {
    case 'linear':
      return linearTime(from, to);
    case 'log':
      return logTime(from, to);
    case 'squeeze':
      return squeezeTime(from, to, idle, breakPixels / Math.max(breakPixels, pixels));
  }
}

/**
 * The window of a timeline that is drawn. However long the run is, what comes out has no more marks than the pixels
 * can tell apart, so it may go to the page, and picture and table are both made of it.
 */
export function cutTimeline(model: TimelineModel, cut: TimelineCut): TimelineModel {
  const { shown, omitted } = showLanes(model.lanes, cut.opened, cut.all);
  const place = new Map(shown.map(({ index }, now) => [index, now]));
  const isIn = (from: number, to: number) => to >= cut.from && from <= cut.to;
  const bars = model.bars.flatMap((bar) => {
    const lane = place.get(bar.lane);
    return lane !== undefined && isIn(bar.from, bar.to ?? model.end) ? [{ ...bar, lane }] : [];
  });
  const gaps = model.gaps.flatMap((gap) => {
    const lane = place.get(gap.lane);
    return lane !== undefined && isIn(gap.from, Math.max(gap.to, gap.range?.to ?? 0)) ? [{ ...gap, lane }] : [];
  });
  const kept = new Set([...bars.map(({ openedBy }) => openedBy), ...gaps.map(({ event }) => event)]);
  const turns = model.turns.flatMap((turn) => {
    const [fromLane, toLane] = [place.get(turn.fromLane), place.get(turn.toLane)];
    return fromLane !== undefined && toLane !== undefined && isIn(turn.at, turn.at)
      ? [{ ...turn, fromLane, toLane }]
      : [];
  });
  const marks = (model.marks ?? []).flatMap((mark): MomentMark[] => {
    if (!isIn(mark.at, mark.at)) return [];
    if (mark.kind === 'cut-off') return [mark];
    const lane = place.get(mark.lane);
    return lane === undefined ? [] : [{ ...mark, lane }];
  });
  const idle = findIdle(model).filter(({ from, to }) => isIn(from, to));
  const drawn = {
    lanes: shown.map(({ lane }) => lane),
    bars,
    gaps,
    turns,
    marks,
    rows: model.rows.filter((row) => kept.has(row.event)),
  };
  const bend = bendTime(cut.bend, cut.from, cut.to, idle, cut.pixels);
  const pixelOf = (at: number) => shareOf(bend, at) * cut.pixels;
  const { omitted: before, ...whole } = model;
  const left = { lanes: omitted + (before?.lanes ?? 0), rows: before?.rows ?? 0 };
  return {
    ...whole,
    ...(drawn.rows.length > rowsApart ? joinMarks(drawn, pixelOf) : drawn),
    idle,
    ...(cut.from > 0 || cut.to < model.end ? { span: { from: cut.from, to: cut.to } } : {}),
    ...(left.lanes + left.rows > 0 ? { omitted: left } : {}),
  };
}
