import type { TimelineLayout } from '@/components/sandbox/shared/timeline-geometry';
import { layOutLanes } from '@/components/sandbox/shared/timeline-lanes';
import { layOutStaircase } from '@/components/sandbox/shared/timeline-staircase';
import type { TimelineModel } from '@/lib/kernel/timeline';

export type Box = { readonly width: number; readonly height: number };
export type Fitted = { readonly layout: TimelineLayout; readonly zoom: number };

/** Units across at the largest: 12-unit labels are then 22 px on a screen of 1280 and 34 on one of 1920. */
export const unitsAcross = 640;
/** Below this width a phone is in the hand, not a room before the screen: a row per attempt, and the page scrolls. */
const roomFrom = 700;

/** A timeline as large as its place allows. It is laid out small and drawn larger, so marks and labels grow together. */
export function fitTimeline(model: TimelineModel, { width, height }: Box): Fitted {
  if (width < roomFrom) return { layout: layOutStaircase(model, width), zoom: 1 };
  const large = layOutLanes(model, unitsAcross);
  // Lanes are as high whatever the width, so the height at one width gives the zoom at which all of them fit.
  const zoom = Math.max(1, Math.min(width / unitsAcross, height / large.height));
  const layout = zoom === width / unitsAcross ? large : layOutLanes(model, Math.floor(width / zoom));
  return { layout, zoom };
}

/** An axis in pixels, for the scrubber beneath. */
export function zoomAxis(axis: TimelineLayout['axis'], zoom: number): TimelineLayout['axis'] {
  return { ...axis, from: axis.from * zoom, to: axis.to * zoom };
}
