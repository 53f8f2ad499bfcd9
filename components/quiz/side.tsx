import Link from 'next/link';
import { heldBeliefs, type PublicItem } from '@/lib/quiz';
import type { KeptAnswer } from './journal';
import { Misconception } from './misconception';
import type { QuizSubject } from './quiz-subject';

type Props = {
  readonly subject: Pick<QuizSubject, 'lesson'>;
  readonly item: PublicItem;
  readonly answer: KeptAnswer | null;
};

/** Beside the question: the belief behind a wrong answer, where to learn it, and the keys. */
export function Side({ subject: { lesson }, item, answer }: Props) {
  const beliefs = answer?.feedback ? heldBeliefs(answer.submission, answer.feedback) : [];
  return (
    <aside className="side" aria-label="About this question">
      {beliefs.length > 0 && (
        <section>
          <h2 className="label">You may believe</h2>
          {beliefs.map(({ id, belief, correction }) => (
            <Misconception key={id} belief={belief} correction={correction} />
          ))}
        </section>
      )}
      {lesson && (
        <section>
          <h2 className="label">Learn it</h2>
          <p>
            <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>
          </p>
          <p className="mute">{lesson.minutes} min</p>
        </section>
      )}
      <section className="wide-only">
        <h2 className="label">Keys</h2>
        <dl className="keylist">
          {[...keysOf[item.kind], ...keys].map(([key, says]) => (
            <div key={says}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  );
}

type KeyRow = readonly [key: string, says: string];

const choice: readonly KeyRow[] = [
  ['1–9', 'choose'],
  ['Enter', 'submit'],
  ['X', 'strike out'],
];
const keysOf: { readonly [kind in PublicItem['kind']]: readonly KeyRow[] } = {
  single: choice,
  multiple: choice,
  ordering: [
    ['Alt ↑ ↓', 'move the step'],
    ['1–7', 'move it there'],
    ['Enter', 'submit'],
  ],
  matching: [
    ['1–7', 'go to one'],
    ['← →', 'choose'],
    ['Enter', 'submit'],
  ],
  case: [['Enter', 'submit']],
  simulation: [
    ['R', 'run it'],
    ['Ctrl ↵', 'run it, typing'],
  ],
};

const keys: readonly KeyRow[] = [
  ['N', 'next'],
  ['P', 'previous'],
  ['?', 'all keys'],
];
