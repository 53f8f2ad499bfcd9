import { chosenOf, type Submission } from './submission';
import type { Feedback } from './wire';

type Belief = NonNullable<Feedback['options'][number]['misconception']>;

/** The named wrong beliefs that a final answer shows, each once: of options chosen, and of the parts that went wrong. */
export function heldBeliefs(submission: Submission | null, feedback: Feedback): Belief[] {
  const chosen = chosenOf(submission);
  const answers = submission?.kind === 'case' ? submission.answers : {};
  const parts = [
    ...wrongParts(feedback, chosen),
    ...(feedback.items ?? []).flatMap((item) => wrongParts(item, chosenOf(answers[item.id]))),
    // Of judges. A mutant that was not told apart says nothing of what the learner believes, and counts for nothing here.
    ...(feedback.judged ?? []).filter(({ met, isMutant }) => !met && !isMutant),
  ];
  const held = parts.flatMap(({ misconception }) => misconception ?? []);
  return held.filter(({ id }, i) => held.findIndex((belief) => belief.id === id) === i);
}

function wrongParts(
  { options, steps = [], pairs = [] }: Pick<Feedback, 'options' | 'steps' | 'pairs'>,
  chosen: readonly string[],
): { readonly misconception?: Belief | undefined }[] {
  return [
    ...options.filter(({ id, right }) => !right && chosen.includes(id)),
    ...[...steps, ...pairs].filter(({ right }) => !right),
  ];
}
