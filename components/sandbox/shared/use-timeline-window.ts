'use client';

import { useMemo, useState } from 'react';
import { cutTimeline, type TimelineCut } from '@/lib/kernel/cut-timeline';
import { groupsAtOnce, type Opened } from '@/lib/kernel/lane-tree';
import type { BendKind } from '@/lib/kernel/time-bend';
import type { Lane, TimelineModel } from '@/lib/kernel/timeline';
import type { EngineClient } from './engine-client';
import type { RunView } from './engine-protocol';
import { loadScale, saveScale } from './scale-store';
import { lanesFrom } from './timeline-layout';
import { useAnswer } from './use-engine';

export type TimelineWindow = {
  /** What is to be drawn and listed; null before the first run. */
  readonly model: TimelineModel | null;
  readonly kind: BendKind;
  readonly setKind: (kind: BendKind) => void;
  /** Each step shows a quarter of the time; 0 is the whole run. */
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  /** Opens a lane, or closes it. */
  readonly toggle: (lane: Lane) => void;
  /** Takes more branches or items out. */
  readonly showMore: (lane: Lane) => void;
};

type Options = {
  readonly view: RunView | null;
  readonly client: EngineClient;
  /** Changes with every run. */
  readonly runKey: string;
  /** The choice of scale is kept under this name. */
  readonly scaleKey: string;
  readonly width: number | null;
  /** Virtual ms of the cursor: a window goes where it is. */
  readonly at: number;
};

const zoomStep = 4;
export const zoomAtMost = 10;

/** The part of a run's timeline that is on screen: cut here where all of it is here, else by the worker that has it. */
export function useTimelineWindow({ view, client, runKey, scaleKey, width, at }: Options): TimelineWindow {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly kind: BendKind } | null>(null);
  const kind = chosen?.key === scaleKey ? chosen.kind : view ? loadScale(scaleKey) : 'linear';
  const [zoom, setZoom] = useState(0);
  const [opened, setOpened] = useState<Opened>({});
  const whole = view && view.at.length > 0 ? view.timeline : null;
  const end = whole?.end ?? 0;
  const { from, to } = spanAround(at, end, zoom);
  const pixels = pixelsOf(width ?? lanesFrom);
  const cut = useMemo<TimelineCut>(() => ({ opened, from, to, bend: kind, pixels }), [opened, from, to, kind, pixels]);
  // What the view leaves out, the worker has.
  const isLong = whole?.omitted !== undefined;
  const answer = useAnswer(isLong ? `${runKey} ${JSON.stringify(cut)}` : null, async () => {
    const asked = await client.ask('timeline', { cut });
    return asked.kind === 'answer' && asked.answer ? { whole, model: asked.answer } : null;
  });
  const here = useMemo(() => whole && cutTimeline(whole, cut), [whole, cut]);
  const model = isLong && answer?.whole === whole ? answer.model : here;
  return {
    model,
    kind,
    setKind: (next) => {
      setChosen({ key: scaleKey, kind: next });
      saveScale(scaleKey, next);
    },
    zoom,
    setZoom: (next) => setZoom(Math.max(0, Math.min(next, zoomAtMost))),
    toggle: ({ id, groups }) => setOpened({ ...opened, [id]: groups && groups.shown > 0 ? 0 : groupsAtOnce }),
    showMore: ({ id, groups }) => setOpened({ ...opened, [id]: (groups?.shown ?? 0) + groupsAtOnce }),
  };
}

/** A window that moves on by half its length, so that it stands still while the cursor crosses its middle. */
function spanAround(at: number, end: number, zoom: number): { readonly from: number; readonly to: number } {
  if (zoom === 0 || end === 0) return { from: 0, to: end };
  const length = Math.max(1, end / zoomStep ** zoom);
  const half = Math.floor((2 * at) / length);
  const from = Math.max(0, Math.min((half * length) / 2 - length / 4, end - length));
  return { from, to: from + length };
}

/** About the length of the axis; rather less, so that what the cut keeps apart never touches in the picture. */
function pixelsOf(width: number): number {
  return Math.max(120, Math.floor(width >= lanesFrom ? width * 0.76 - 96 : width - 60));
}
