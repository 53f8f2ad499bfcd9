import Link from 'next/link';
import { Misconception } from '@/components/quiz/misconception';
import type { SharedMisconception } from '@/lib/classes/views';

const mostAtOnce = 5;

/** The wrong beliefs behind the class's wrong answers, the widest first: what to talk about next. The rest is folded. */
export function MisconceptionList({ misconceptions }: { readonly misconceptions: readonly SharedMisconception[] }) {
  if (misconceptions.length === 0) {
    return <p className="mute">None yet: they show in wrong answers to assigned quizzes.</p>;
  }
  const rest = misconceptions.slice(mostAtOnce);
  return (
    <>
      <Beliefs beliefs={misconceptions.slice(0, mostAtOnce)} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{rest.length} more</summary>
          <Beliefs beliefs={rest} />
        </details>
      )}
    </>
  );
}

function Beliefs({ beliefs }: { readonly beliefs: readonly SharedMisconception[] }) {
  return (
    <ul className="shared-beliefs">
      {beliefs.map(({ id, belief, correction, learners, of, lesson }) => (
        <li key={id}>
          <div>
            <Misconception belief={belief} correction={correction} />
            {lesson && (
              <p className="mute">
                Read: <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>
              </p>
            )}
          </div>
          <div className="share">
            <p>
              <b>{learners}</b> of {of}
              <span className="vh"> who were asked believe it</span>
            </p>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className="whole" width="100" height="8" />
              <rect className="part" width={of === 0 ? 0 : (100 * learners) / of} height="8" />
            </svg>
          </div>
        </li>
      ))}
    </ul>
  );
}
