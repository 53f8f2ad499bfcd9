import type { TimelineModel } from '@/lib/kernel/timeline';
import type { Cursor } from './cursor';
import { layOutLanes } from './timeline-lanes';
import { TimelinePicture } from './timeline-picture';
import { layOutStaircase } from './timeline-staircase';
import './timeline.css';

type Props = {
  readonly model: TimelineModel;
  readonly id: string;
  /** Where it stands still; left out, the whole run has happened. */
  readonly cursor?: Cursor | null;
};

/** A finished run as a picture in the page itself, before or without script: both layouts, and the style sheet picks. */
export function TimelineStill({ model, id, cursor = null }: Props) {
  const label = `Timeline. ${model.summary}`;
  return (
    <div className="tlbox">
      <TimelinePicture
        layout={layOutLanes(model, 1120)}
        cursor={cursor}
        label={label}
        id={`${id}-wide`}
        className="tl-wide"
      />
      <TimelinePicture
        layout={layOutStaircase(model, 288)}
        cursor={cursor}
        label={label}
        id={`${id}-narrow`}
        className="tl-narrow"
      />
      <div className="scrubline" />
    </div>
  );
}
