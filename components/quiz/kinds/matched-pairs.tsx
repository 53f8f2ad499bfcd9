import { StateWord } from '@/components/ui/glyph';
import type { PublicMatching } from '@/lib/quiz';
import { plainText } from '@/lib/quiz/parse-prose';
import { StemText } from '../stem';
import type { LeafFeedback, ShowRun } from './leaf-view';
import { Reason } from './reason';

type Props = {
  readonly item: PublicMatching;
  readonly pairs: NonNullable<LeafFeedback['pairs']>;
  readonly onShow: ShowRun | null;
};

/** Each prompt with its right answer, and the learner's where it is another. */
export function MatchedPairs({ item, pairs, onShow }: Props) {
  const textOf = (parts: PublicMatching['prompts'], part: string | null) =>
    parts.find(({ id }) => id === part)?.text ?? '';
  return (
    <ul className="prompts judged">
      {pairs.map(({ id, answer, given, right, why, cursor }) => (
        <li key={id} className={right ? 'prompt correct' : 'prompt wrong'}>
          <p className="asked">
            <StemText text={textOf(item.prompts, id)} />
          </p>
          <p className="pair">
            <StemText text={textOf(item.answers, answer)} />
          </p>
          <p className="res">
            <StateWord state={right ? 'succeeded' : 'failed'}>
              {right ? (
                'your answer, right'
              ) : given === null ? (
                'you left it open'
              ) : (
                <span>
                  your answer: <StemText text={textOf(item.answers, given)} />
                </span>
              )}
            </StateWord>
          </p>
          <Reason why={why} of={plainText(textOf(item.prompts, id))} cursor={cursor} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}
