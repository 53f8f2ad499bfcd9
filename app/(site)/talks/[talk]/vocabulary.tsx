import type { ReactNode } from 'react';
import { CallsPicture } from '@/components/present/calls-picture';
import { layOutCalls } from '@/components/present/lay-out-calls';
import type { StepStage } from '@/components/present/step';
import type { KeptRun } from '@/components/sandbox/shared/engine-face';
import { TimelineStill } from '@/components/sandbox/shared/timeline-still';
import type { DeckWord } from '@/content/vocabulary';
import type { LoadedTalk } from '../../../load-talk';
import { splitStep } from '../../../split-step';

type Held = { readonly children?: ReactNode };

export const stepAnchor = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const Notes = ({ children }: Held) => (
  <details className="talknotes">
    <summary>Notes</summary>
    {children}
  </details>
);

/** What a talk says, to be read: each step with its run as a picture, and the notes behind a line to open. */
export function pageVocabulary({ talk, kept }: LoadedTalk) {
  return {
    Step({ title, children }: Held & { readonly title: string }) {
      const { prose, notes } = splitStep(children, Notes);
      const step = talk.steps.find((other) => other.title === title);
      return (
        <section aria-labelledby={stepAnchor(title)}>
          <h2 id={stepAnchor(title)}>{title}</h2>
          {prose}
          {step?.stage && <StepPicture stage={step.stage} says={step.says} kept={found(kept.get(step.stage.run))} />}
          {notes}
        </section>
      );
    },
    // The step draws it, with where it stands.
    Stage: () => null,
    Notes,
  } satisfies { readonly [word in DeckWord]: unknown };
}

type Picture = { readonly stage: StepStage; readonly says: string; readonly kept: KeptRun };

/** The run of a step as the stage shows it, standing still. At its end there is nothing to point at. */
function StepPicture({ stage, says, kept }: Picture) {
  const { at: times, timeline, calls } = kept.view;
  const at = times[stage.cursor] ?? 0;
  const isEnd = stage.cursor === times.length - 1;
  return (
    <figure>
      {stage.show === 'calls' ? (
        <CallsPicture layout={layOutCalls(calls, timeline.end, 1000, 240)} at={isEnd ? null : at} />
      ) : (
        <TimelineStill
          model={timeline}
          id={`${stage.run}-${stage.cursor}`}
          cursor={isEnd ? null : { n: stage.cursor, at }}
        />
      )}
      {!isEnd && <figcaption>{says}</figcaption>}
    </figure>
  );
}

/** The content check has proven every reference; a miss here is our bug. */
function found(kept: KeptRun | undefined): KeptRun {
  if (!kept) throw new Error('A talk shows a scenario that was not run.');
  return kept;
}
