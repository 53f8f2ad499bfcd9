import type { BendKind } from '@/lib/kernel/time-bend';
import type { TimelineModel } from '@/lib/kernel/timeline';
import type { TimelineLayout } from './timeline-geometry';
import { layOutLanes } from './timeline-lanes';
import { layOutStaircase } from './timeline-staircase';

/** From this width lanes share one axis; below, each attempt has a row of its own. */
export const lanesFrom = 760;

export function layOutTimeline(model: TimelineModel, width: number, kind: BendKind = 'linear'): TimelineLayout {
  return width >= lanesFrom ? layOutLanes(model, width, kind) : layOutStaircase(model, width, kind);
}
