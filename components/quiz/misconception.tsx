import type { Feedback } from '@/lib/quiz/wire';
import { StemText } from './stem';

type Belief = NonNullable<Feedback['options'][number]['misconception']>;

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
