'use client';

import { useId, useMemo } from 'react';
import type { Moment, RunView } from '@/components/sandbox/shared/engine-protocol';
import { Scrubber } from '@/components/sandbox/shared/scrubber';
import { TimelinePicture } from '@/components/sandbox/shared/timeline-picture';
import type { Player } from '@/components/sandbox/shared/use-player';
import { formatDuration } from '@/lib/kernel/duration';
import { CallsPicture } from './calls-picture';
import { fitTimeline, unitsAcross, zoomAxis } from './fit-timeline';
import { layOutCalls } from './lay-out-calls';
import type { StepStage } from './step';
import { useBox } from './use-box';
import '@/components/sandbox/shared/timeline.css';

type Props = {
  readonly view: RunView;
  readonly player: Player;
  readonly moment: Moment | null;
  readonly show: StepStage['show'];
};

const scrubberHeight = 44;

/** A run as large as its place: what happened until the playhead, and a scrubber to move it. */
export function StageFigure({ view: { timeline, calls }, player, moment, show }: Props) {
  const id = useId();
  const [place, box] = useBox<HTMLDivElement>();
  const drawn = useMemo(() => {
    if (box === null) return null;
    const height = box.height - scrubberHeight;
    if (show === 'timeline') return { show, ...fitTimeline(timeline, { ...box, height }) } as const;
    const zoom = Math.max(1, box.width / unitsAcross);
    return { show, zoom, layout: layOutCalls(calls, timeline.end, box.width / zoom, height / zoom) } as const;
  }, [box, show, timeline, calls]);
  const { at } = player.cursor;
  return (
    <div ref={place} className="stagefigure">
      {drawn?.show === 'timeline' && (
        <TimelinePicture
          layout={drawn.layout}
          cursor={player.cursor}
          label={`Timeline. ${timeline.summary} The cursor is at ${formatDuration(Math.round(at))}.`}
          id={id}
        />
      )}
      {drawn?.show === 'calls' && <CallsPicture layout={drawn.layout} at={at} />}
      {drawn && box && (
        <div data-live>
          <Scrubber
            axis={zoomAxis(drawn.layout.axis, drawn.zoom)}
            width={box.width}
            end={timeline.end}
            player={player}
            pageKeys={false}
            says={moment ? `${moment.place} ${moment.word}` : ''}
          />
        </div>
      )}
    </div>
  );
}
