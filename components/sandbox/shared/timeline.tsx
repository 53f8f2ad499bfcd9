'use client';

import { useId, useMemo } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { TimelineModel } from '@/lib/kernel/timeline';
import { Scrubber } from './scrubber';
import { layOutTimeline } from './timeline-layout';
import { TimelinePicture } from './timeline-picture';
import type { Player } from './use-player';
import { useWidth } from './use-width';
import './timeline.css';

type Props = {
  readonly model: TimelineModel;
  readonly player: Player;
  /** What holds at the cursor, in a few words: the scrubber's value. */
  readonly says: string;
};

/** The timeline with its scrubber: laid out for the width it is given, the scrubber's track as long as the axis. */
export function Timeline({ model, player, says }: Props) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => (width === null ? null : layOutTimeline(model, width)), [model, width]);
  return (
    <div ref={box} className="tlbox">
      {layout && (
        <>
          <TimelinePicture
            layout={layout}
            cursor={player.cursor}
            label={`Timeline. ${model.summary} The cursor is at ${formatDuration(Math.round(player.cursor.at))}.`}
            id={id}
          />
          <Scrubber axis={layout.axis} width={layout.width} end={model.end} player={player} says={says} />
        </>
      )}
      <OmittedNote model={model} />
    </div>
  );
}

/** What was too much to draw, in words. */
export function OmittedNote({ model: { omitted } }: Pick<Props, 'model'>) {
  if (!omitted) return null;
  return (
    <p className="mute tlnote">
      {[
        omitted.lanes > 0 ? `${omitted.lanes} more lanes` : '',
        omitted.rows > 0 ? `${omitted.rows} more attempts and states` : '',
      ]
        .filter(Boolean)
        .join(' and ')}{' '}
      are not drawn; the list of events has all of them.
    </p>
  );
}
