import { StateWord } from '@/components/ui/glyph';
import { plainText } from '@/lib/quiz/parse-prose';
import { StemText } from '../stem';
import type { LeafFeedback, ShowRun } from './leaf-view';
import { Reason } from './reason';

type Props = {
  readonly steps: NonNullable<LeafFeedback['steps']>;
  readonly labelledBy: string;
  textOf(step: string): string;
  readonly onShow: ShowRun | null;
};

/** The right order, and where the learner had each step. */
export function OrderedSteps({ steps, labelledBy, textOf, onShow }: Props) {
  return (
    <ol className="steps judged" aria-labelledby={labelledBy}>
      {steps.map(({ id, place, given, right, why, cursor }) => (
        <li key={id} className={right ? 'step correct' : 'step wrong'}>
          <span className="place" aria-hidden="true">
            {place}
          </span>
          <span className="txt">
            <StemText text={textOf(id)} />
          </span>
          <span className="res">
            <StateWord state={right ? 'succeeded' : 'failed'}>
              {right ? 'your place too' : given === null ? 'you had no place for it' : `you had it at ${given}`}
            </StateWord>
          </span>
          <Reason why={why} of={plainText(textOf(id))} cursor={cursor} onShow={onShow} />
        </li>
      ))}
    </ol>
  );
}
