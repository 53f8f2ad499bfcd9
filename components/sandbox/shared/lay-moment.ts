import type { MomentMark } from '@/lib/kernel/timeline';
import { type LaidMark, type TimelineLayout, xOf } from './timeline-geometry';

/** Top and bottom of what a mark belongs to: its bar, or for a cut-off the whole picture. */
export type Reach = { readonly top: number; readonly bottom: number };

/** A heartbeat hangs under its bar, a deadline crosses it, a cut-off crosses everything. */
export function layMoment({ kind, at, event }: MomentMark, axis: TimelineLayout['axis'], reach: Reach): LaidMark {
  const x = xOf(axis, at);
  const { top, bottom } = reach;
  switch (kind) {
    case 'heartbeat':
      return { kind, event, x, y: bottom + 2, height: 7 };
    case 'deadline':
      return { kind, event, x, y: top - 4, height: bottom - top + 8 };
    case 'cut-off':
      return { kind, event, x, y: top, height: bottom - top };
  }
}
