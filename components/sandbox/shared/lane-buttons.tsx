'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Glyph } from '@/components/ui/glyph';
import { groupsAtOnce } from '@/lib/kernel/lane-tree';
import type { Lane } from '@/lib/kernel/timeline';
import type { LaidLane } from './timeline-geometry';
import type { InView } from './timeline-picture';
import type { TimelineWindow } from './use-timeline-window';

type Props = {
  readonly lanes: readonly Lane[];
  /** Where the lanes are, one for each; empty where the picture has no lanes, and the buttons stand in a row. */
  readonly laid: readonly LaidLane[];
  readonly inView: InView | null;
  readonly shows: Pick<TimelineWindow, 'toggle' | 'showMore'>;
  readonly onPick?: ((path: readonly string[]) => void) | undefined;
  readonly isPicked?: ((path: readonly string[]) => boolean) | undefined;
};

/** Paths of lanes, as their engine spells them in the lane's id. */
export const pathOf = (laneId: string): readonly string[] => laneId.split('/');

/** What can be done with a lane: chosen, and, where it has branches or items, opened and closed. */
export function LaneButtons({ lanes, laid, inView, shows, onPick, isPicked }: Props) {
  const placed = laid.length > 0;
  return (
    <ul className={placed ? 'lanebuttons' : 'lanerow'} aria-label="Lanes">
      {lanes.map((lane, index) => {
        const place = laid[index] ?? null;
        const away = place && inView && (place.y < inView.top - 60 || place.y > inView.bottom + 60);
        const hasNothing = lane.groups === undefined && !(placed && onPick);
        if (away || hasNothing) return null;
        return (
          <LanePlace key={lane.id} place={place}>
            {lane.groups && <Disclosure lane={lane} groups={lane.groups} shows={shows} named={!placed} />}
            {placed && onPick && (
              <button
                type="button"
                className="pick"
                aria-pressed={isPicked?.(pathOf(lane.id)) ?? false}
                aria-label={`Select ${lane.title}`}
                onClick={() => onPick(pathOf(lane.id))}
              />
            )}
          </LanePlace>
        );
      })}
    </ul>
  );
}

function Disclosure({
  lane,
  groups,
  shows,
  named,
}: {
  readonly lane: Lane;
  readonly groups: NonNullable<Lane['groups']>;
  readonly shows: Props['shows'];
  /** Its name is not beside it. */
  readonly named: boolean;
}) {
  const { shown, all } = groups;
  const open = shown > 0;
  return (
    <>
      <button
        type="button"
        className={named ? 'btn bare' : 'unfold'}
        aria-expanded={open}
        aria-label={`${all} inside ${lane.title}`}
        onClick={() => shows.toggle(lane)}
      >
        <span className="turner">
          <Glyph name="running" />
        </span>
        {named && (
          <span className="mono">
            {lane.title} ({all})
          </span>
        )}
      </button>
      {open && shown < all && (
        <button type="button" className={named ? 'btn bare' : 'unfoldmore'} onClick={() => shows.showMore(lane)}>
          {shown} of {all}, show {Math.min(groupsAtOnce, all - shown)} more
        </button>
      )}
    </>
  );
}

function LanePlace({ place, children }: { readonly place: LaidLane | null; readonly children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (!place) return;
    // Set by script, not by attribute: the policy for styles allows no other.
    item.current?.style.setProperty('--lane-x', `${place.x}px`);
    item.current?.style.setProperty('--lane-y', `${place.y}px`);
  }, [place]);
  return <li ref={item}>{children}</li>;
}
