import type { Feedback } from '@/lib/quiz/wire';
import { StemText } from './stem';

type Belief = NonNullable<Feedback['options'][number]['misconception']>;

/** The wrong beliefs behind what was chosen, each once. */
export function beliefsOf(feedback: Feedback, chosen: readonly string[]): Belief[] {
  const held = feedback.options.flatMap(({ id, right, misconception }) =>
    misconception && !right && chosen.includes(id) ? [misconception] : [],
  );
  return held.filter((belief, index) => held.findIndex(({ id }) => id === belief.id) === index);
}

export function Misconception({ belief, correction }: Pick<Belief, 'belief' | 'correction'>) {
  return (
    <>
      <p className="belief">
        “<StemText text={belief} />”
      </p>
      <p>
        <StemText text={correction} />
      </p>
    </>
  );
}
