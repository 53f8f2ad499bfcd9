'use client';

import { useId } from 'react';
import type { TimelineModel } from '@/lib/kernel/timeline';
import { layOutTimeline } from '../../shared/timeline-layout';
import { TimelinePicture } from '../../shared/timeline-picture';
import { useWidth } from '../../shared/use-width';
import '../../shared/timeline.css';
import './pair-timelines.css';

type Props = {
  readonly sides: readonly { readonly name: string; readonly model: TimelineModel | null }[];
};

/** Both runs one above the other, on one time axis. */
export function PairTimelines({ sides }: Props) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const end = Math.max(0, ...sides.map(({ model }) => model?.end ?? 0));
  return (
    <div ref={box} className="pairlines">
      {sides.map(
        ({ name, model }) =>
          model && (
            <section key={name} aria-label={`Timeline of ${name}`}>
              <h3>{name}</h3>
              {width !== null && (
                <TimelinePicture
                  layout={layOutTimeline(upTo(model, end), width)}
                  cursor={null}
                  label={`Timeline of ${name}. ${model.summary}`}
                  id={`${id}${name}`}
                />
              )}
            </section>
          ),
      )}
    </div>
  );
}

/** The same picture on a longer axis; a bar that was still open ends with its own run. */
function upTo(model: TimelineModel, end: number): TimelineModel {
  return { ...model, bars: model.bars.map((bar) => ({ ...bar, to: bar.to ?? model.end })), end };
}
