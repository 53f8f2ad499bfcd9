import { useEffect, useState } from 'react';
import { chosenOf, type Feedback, type Submission } from '@/lib/quiz/wire';
import type { CounterfactualQuestion } from './counterfactual.worker';
import { type Found, lookFor } from './look-for-counterfactual';
import { StemText } from './stem';

/** What a wrong number or time would have been right about: one small edit of the scenario, looked for in a worker. */
export function WouldBeRight(props: { readonly feedback: Feedback; readonly submission: Submission | null }) {
  // Asked once: the journal hands out equal copies of both.
  const [question] = useState(() => questionOf(props.feedback, props.submission));
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!question) return;
    return lookFor(question, setFound);
  }, [question]);
  if (!question || found?.kind === 'unknown') return null;
  return (
    <p className="would-be mute" role="status">
      {found === null ? (
        'Looking for what your answer would be right about…'
      ) : found.kind === 'found' ? (
        <StemText text={found.says} />
      ) : (
        'No small change of this workflow would make your answer right.'
      )}
    </p>
  );
}

function questionOf(feedback: Feedback, submission: Submission | null): CounterfactualQuestion | null {
  const { proof, options, right } = feedback;
  const [chosen] = chosenOf(submission);
  const value = options.find(({ id }) => id === chosen)?.value;
  if (right || !proof?.query || typeof value !== 'number') return null;
  return { scenario: proof.scenario, query: proof.query, chosen: value };
}
