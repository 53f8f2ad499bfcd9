import { layOutScale, type Scale } from '@/components/sandbox/shared/timeline-scale';
import { formatDuration } from '@/lib/kernel/duration';

/** Calls that went out in one stretch of time, as a column. */
export type Column = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly count: number;
};
export type CallsLayout = {
  readonly width: number;
  readonly height: number;
  readonly axis: { readonly from: number; readonly to: number; readonly y: number; readonly endAt: number };
  readonly ticks: Scale['ticks'];
  readonly columns: readonly Column[];
  readonly most: number;
  readonly everyMs: number;
  /** What a reader hears instead. */
  readonly summary: string;
};

const stretches = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;
/** One call at a time is no crowd, and must not look like one. */
const leastScale = 10;
const [left, right, top, bottom] = [44, 20, 26, 30];

/** How many calls went out when: time in equal stretches, a column each. Pure; times in virtual ms. */
export function layOutCalls(calls: ArrayLike<number>, end: number, width: number, height: number): CallsLayout {
  const everyMs = stretches.find((ms) => end / ms <= 32) ?? Math.ceil(end / 32 / 60_000) * 60_000;
  const { endAt, ticks } = layOutScale(Math.max(end, everyMs), left, width - right, 72, 8);
  const axis = { from: left, to: width - right, y: height - bottom, endAt };
  const counts = new Map<number, number>();
  for (const at of Array.from(calls)) {
    const stretch = Math.floor(at / everyMs);
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const pixelsPerMs = (axis.to - axis.from) / endAt;
  const columns = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([stretch, count]): Column => {
      const tall = (count / Math.max(most, leastScale)) * (axis.y - top);
      return {
        x: axis.from + stretch * everyMs * pixelsPerMs,
        y: axis.y - tall,
        width: Math.max(2, everyMs * pixelsPerMs - 2),
        height: tall,
        from: stretch * everyMs,
        count,
      };
    });
  return { width, height, axis, ticks, columns, most, everyMs, summary: summaryOf(columns, everyMs) };
}

function summaryOf(columns: readonly Column[], everyMs: number): string {
  if (columns.length === 0) return 'No calls.';
  const list = columns.map(({ count, from }) => `${count} at ${formatDuration(from)}`).join(', ');
  return `Calls in each ${formatDuration(everyMs)}: ${list}.`;
}
