'use client';

import { useId } from 'react';
import { cutTimeline, type TimelineCut } from '@/lib/kernel/cut-timeline';
import type { EngineClient } from './engine-client';
import type { RunView } from './engine-protocol';
import { layOutLanes } from './timeline-lanes';
import { TimelinePicture } from './timeline-picture';
import { useAnswer } from './use-engine';
import './timeline.css';

type Props = {
  readonly view: RunView;
  readonly client: EngineClient;
  /** Changes with every run. */
  readonly runKey: string;
};

const width = 1120;

/**
 * The whole run as one picture, every lane out up to the most that a cut has, without a playhead: for a file, or for paper. Its
 * `<svg>` is the one with the class `tl-whole`, and is there once the worker has answered.
 */
export function WholeTimeline({ view, client, runKey }: Props) {
  const id = useId();
  const { timeline } = view;
  const cut: TimelineCut = {
    opened: {},
    all: true,
    from: 0,
    to: timeline.end,
    bend: 'linear',
    pixels: width * 0.76 - 96,
  };
  const answer = useAnswer(timeline.omitted ? runKey : null, async () => {
    const asked = await client.ask('wholeTimeline', { cut });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  const model = timeline.omitted ? answer : cutTimeline(timeline, cut);
  if (!model) return null;
  const label = `Timeline. ${model.summary}`;
  return (
    <TimelinePicture layout={layOutLanes(model, width)} cursor={null} label={label} id={id} className="tl-whole" />
  );
}
