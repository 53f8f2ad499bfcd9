'use client';

import { type MouseEvent, useId, useMemo } from 'react';
import { formatDuration } from '@/lib/kernel/duration';
import type { TimelineModel } from '@/lib/kernel/timeline';
import { AxisStrip } from './axis-strip';
import { LaneButtons, pathOf } from './lane-buttons';
import { Scrubber } from './scrubber';
import { OmittedNote } from './timeline';
import { type TimelineLayout, timeAtX } from './timeline-geometry';
import { layOutTimeline } from './timeline-layout';
import { TimelinePicture } from './timeline-picture';
import type { Player } from './use-player';
import { useScrolled } from './use-scrolled';
import type { TimelineWindow } from './use-timeline-window';
import { useWidth } from './use-width';
import './timeline.css';

export type LanePicks = {
  readonly onPickLane?: ((path: readonly string[]) => void) | undefined;
  readonly isPickedLane?: ((path: readonly string[]) => boolean) | undefined;
};
type Props = LanePicks & {
  readonly model: TimelineModel;
  readonly shows: TimelineWindow;
  readonly player: Player;
  /** What holds at the cursor, in a few words: the scrubber's value. */
  readonly says: string;
  readonly entries: Float64Array | null;
};

/** A playground's timeline: a window of the run with its lanes to open and choose; only what is in view is drawn. */
export function BenchTimeline({ model, shows, player, says, entries, onPickLane, isPickedLane }: Props) {
  const id = useId();
  const [scroller, inView] = useScrolled<HTMLElement>();
  const [box, width] = useWidth<HTMLDivElement>();
  const { kind } = shows;
  const layout = useMemo(() => (width === null ? null : layOutTimeline(model, width, kind)), [model, width, kind]);
  const press = (event: MouseEvent<HTMLElement>) => {
    // The lanes' buttons lie over the picture.
    if (!layout || (event.target instanceof Element && event.target.closest('button'))) return;
    const edges = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - edges.left, event.clientY - edges.top];
    const bar = layout.bars.find((b) => x >= b.x && x <= b.x + b.width && y >= b.y && y <= b.y + b.height);
    const lane = layout.lanes.findLast(({ y: middle }) => Math.abs(middle - y) <= 24);
    if (bar?.parts[0]) player.jump(bar.parts[0].openedBy);
    else if (x >= layout.axis.from - 8) player.seek(Math.round(timeAtX(layout.axis, x)));
    if (lane && !bar) onPickLane?.(pathOf(lane.id));
  };
  const picked = isPickedLane && ((laneId: string) => isPickedLane(pathOf(laneId)));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section ref={scroller} className="tlwrap" tabIndex={0} aria-label="Timeline of the run">
        <div ref={box} className="tlbox">
          {layout && (
            <>
              {layout.kind === 'staircase' && <LaneButtons lanes={model.lanes} laid={[]} inView={null} shows={shows} />}
              {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the scrubber and the lanes' buttons do the same by keys. */}
              <div className="tlpress" onClick={press}>
                {layout.kind === 'lanes' && <AxisStrip layout={layout} cursor={player.cursor} />}
                <TimelinePicture
                  layout={layout}
                  cursor={player.cursor}
                  label={`Timeline. ${model.summary} The cursor is at ${formatDuration(Math.round(player.cursor.at))}.`}
                  id={id}
                  inView={layout.kind === 'lanes' ? inView : null}
                  isPicked={picked}
                />
                {layout.kind === 'lanes' && (
                  <LaneButtons
                    lanes={model.lanes}
                    laid={layout.lanes}
                    inView={inView}
                    shows={shows}
                    onPick={onPickLane}
                    isPicked={isPickedLane}
                  />
                )}
              </div>
              <OmittedNote model={model} />
            </>
          )}
        </div>
      </section>
      <div className="tlscrub">
        {layout && (
          <Scrubber
            axis={wholeAxis(layout.axis, model)}
            width={layout.width}
            end={model.end}
            player={player}
            says={says}
            entries={entries}
          />
        )}
      </div>
    </>
  );
}

/** In a window the scrubber still spans the run: it is the way out. */
function wholeAxis(axis: TimelineLayout['axis'], model: TimelineModel): TimelineLayout['axis'] {
  if (!model.span) return axis;
  const { from, to, y } = axis;
  return { from, to, y, endAt: model.end };
}
