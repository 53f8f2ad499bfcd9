import type { TimelineModel } from '@/lib/kernel/timeline';
import { layOutLanes } from './timeline-lanes';
import { TimelinePicture } from './timeline-picture';
import { layOutStaircase } from './timeline-staircase';
import './timeline.css';

/** A finished run as a picture in the page itself, before or without script: both layouts, and the style sheet picks. */
export function TimelineStill({ model, id }: { readonly model: TimelineModel; readonly id: string }) {
  const label = `Timeline. ${model.summary}`;
  return (
    <div className="tlbox">
      <TimelinePicture
        layout={layOutLanes(model, 1120)}
        cursor={null}
        label={label}
        id={`${id}-wide`}
        className="tl-wide"
      />
      <TimelinePicture
        layout={layOutStaircase(model, 288)}
        cursor={null}
        label={label}
        id={`${id}-narrow`}
        className="tl-narrow"
      />
      <div className="scrubline" />
    </div>
  );
}
