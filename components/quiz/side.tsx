import Link from 'next/link';
import { chosenOf } from '@/lib/quiz/wire';
import type { KeptAnswer } from './journal';
import { beliefsOf, Misconception } from './misconception';
import type { QuizLesson } from './quiz-lesson';

/** Beside the question: the belief behind a wrong answer, where to learn it, and the keys. */
export function Side({ lesson, answer }: { readonly lesson: QuizLesson; readonly answer: KeptAnswer | null }) {
  const beliefs = answer?.feedback ? beliefsOf(answer.feedback, chosenOf(answer.submission)) : [];
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
      <section>
        <h2 className="label">Learn it</h2>
        <p>
          <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>
        </p>
        <p className="mute">{lesson.minutes} min</p>
      </section>
      <section className="wide-only">
        <h2 className="label">Keys</h2>
        <dl className="keylist">
          {keys.map(([key, says]) => (
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

const keys = [
  ['1–9', 'choose'],
  ['Enter', 'submit'],
  ['X', 'strike out'],
  ['N', 'next'],
  ['P', 'previous'],
  ['?', 'all keys'],
] as const;
