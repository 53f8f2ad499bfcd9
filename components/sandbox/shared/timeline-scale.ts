import { formatDuration } from '@/lib/kernel/duration';

/** A mark on the axis; major ones carry a text. */
export type Tick = { readonly x: number; readonly at: number; readonly text: string | null };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps a reader counts in without thinking, in ms. */
export const niceSteps: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14, 30, 90, 180, 365].map((n) => n * day),
];

export type Scale = { readonly endAt: number; readonly ticks: readonly Tick[] };

/**
 * An axis from 0 to a little past `end`: `room` pixels stay free after the last moment, for marks of no length.
 * Labels are at least `apart` pixels from each other. A run of no length still gets one second.
 */
export function layOutScale(end: number, from: number, to: number, apart: number, room: number): Scale {
  const pixels = Math.max(1, to - from);
  const shownEnd = end > 0 ? end : second;
  const msPerPixel = shownEnd / Math.max(1, pixels - room);
  const fits = (step: number) => step / msPerPixel >= Math.max(apart, formatDuration(step * 9).length * 7.2 + 16);
  const largest = niceSteps.at(-1) ?? day;
  // Past the list: whole multiples of its last step.
  const step = niceSteps.find(fits) ?? largest * Math.ceil((apart * msPerPixel) / largest);
  const parts = String(step).startsWith('5') ? 5 : 4;
  const minor = step / parts;
  const endAt = Math.ceil((shownEnd + room * msPerPixel * 0.999) / minor) * minor;
  const ticks = Array.from({ length: Math.round(endAt / minor) + 1 }, (_, i): Tick => {
    const at = i * minor;
    return { x: from + (pixels * at) / endAt, at, text: i % parts === 0 ? formatDuration(at) : null };
  });
  return { endAt, ticks };
}

/** The multiples of a step in a stretch; none where there are too many to choose from. */
export function multiplesIn(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return count > 0 && count <= 400 ? Array.from({ length: count }, (_, i) => (first + i) * step) : [];
}
