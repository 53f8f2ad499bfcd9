import { useState } from 'react';
import { isJsonObject } from '@/lib/kernel/json';
import { givenTexts, type PublicSimulation } from '@/lib/quiz';
import type { Feedback, Submission } from '@/lib/quiz/wire';
import { ProofScenarioSchema } from '../proof-scenario';
import { Exercise } from './exercise';
import { Given } from './given';
import { JudgedList } from './judged-list';

type Props = {
  readonly item: PublicSimulation;
  /** Of the attempt: another one starts afresh. */
  readonly seed: number;
  readonly submission: Submission | null;
  readonly feedback: Feedback | null;
  readonly locked: boolean;
  onAnswer(submission: Submission): void;
};

/** Something to write and to try, judged by runs that nobody sees before: a workflow to repair, or mutants to kill. */
export function Simulation({ item, seed, submission, feedback, locked, onAnswer }: Props) {
  // Read once: a new copy would start the editors again.
  const [start] = useState(() => ProofScenarioSchema.safeParse(item.start));
  const texts = submission?.kind === 'simulation' ? submission.texts : null;
  const given = isJsonObject(item.start) ? givenTexts(item.start).filter(({ name }) => !item.texts.includes(name)) : [];
  const written = item.texts.flatMap((name) => (texts?.[name] === undefined ? [] : [{ name, text: texts[name] }]));
  return (
    <div className="simulation">
      {feedback?.judged && <JudgedList judged={feedback.judged} />}
      {locked ? (
        <details className="given">
          <summary>What you submitted</summary>
          <Given texts={written} />
        </details>
      ) : start.success ? (
        <Exercise
          scenario={start.data}
          name={`${item.id}.${seed}`}
          writes={item.texts}
          kept={texts}
          onTexts={(next) => onAnswer({ kind: 'simulation', texts: { ...next } })}
        />
      ) : (
        <p>This exercise was saved in a form that this version of the page cannot show.</p>
      )}
      {given.length > 0 && (
        <details className="given" open={item.mode === 'mutants' && !locked}>
          <summary>
            {item.mode === 'mutants' ? 'The right workflow, and what else is given' : 'What else is given'}
          </summary>
          <Given texts={given} />
        </details>
      )}
    </div>
  );
}
