import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { PublicItem } from '@/lib/quiz';
import { scorecard } from '@/lib/quiz';
import type { Attempt } from './journal';
import { Misconception } from './misconception';
import { PlaceLink } from './place-link';
import { answerTo, type Place } from './practice-state';
import type { QuizSubject } from './quiz-subject';

type Props = {
  readonly subject: QuizSubject;
  readonly items: readonly PublicItem[];
  /** Titles by skill id. */
  readonly skills: { readonly [id: string]: string };
  readonly attempt: Attempt;
  readonly takeFocus: boolean;
  onGo(to: Place): void;
  onRestart(): void;
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export function Result({ subject: { lesson }, items, skills, attempt, takeFocus, onGo, onRestart }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);

  const answers = items.map((item) => ({ item, answer: answerTo(attempt, item) }));
  const open = answers.filter(({ answer }) => !answer?.final).map(({ item }) => item);
  const ungraded = answers.filter(({ answer }) => answer?.final && !answer.feedback);
  const score = scorecard(
    answers.map(({ item, answer }) => ({
      item,
      submission: answer?.submission ?? null,
      feedback: answer?.feedback ?? null,
    })),
  );
  const questionLink = (id: string) => (
    <PlaceLink to={id} onGo={onGo}>
      question {items.findIndex((item) => item.id === id) + 1}
    </PlaceLink>
  );

  return (
    <article className="result" aria-labelledby="result">
      <h1 id="result" ref={heading} tabIndex={-1}>
        {score.right} of {score.total} right
      </h1>
      <p className="stand">{score.percent}%. Practice result, not an AWS scaled score.</p>
      {score.interval && open.length === 0 && ungraded.length === 0 && (
        <p>
          {score.total} questions are a small sample. On many questions like these you would probably get between{' '}
          <b>{percent(score.interval.low)}</b> and <b>{percent(score.interval.high)}</b> right (95% Wilson interval).
        </p>
      )}
      {open.length > 0 && (
        <p>
          {open.length === 1 ? '1 question is' : `${open.length} questions are`} not answered yet and{' '}
          {open.length === 1 ? 'counts' : 'count'} as not right. Go to {questionLink(open[0]?.id ?? '')}.
        </p>
      )}
      {ungraded.length > 0 && (
        <p role="status">
          {ungraded.length === 1 ? '1 answer is' : `${ungraded.length} answers are`} saved and not graded yet; the
          result follows when the server has them.
        </p>
      )}
      <div className="acts left">
        {open.length > 0 ? (
          <button type="button" className="btn primary" onClick={() => onGo(open[0]?.id ?? '')}>
            Go on
          </button>
        ) : null}
        <button type="button" className={open.length > 0 ? 'btn' : 'btn primary'} onClick={onRestart}>
          {open.length > 0 ? 'Start over' : 'Practice again'}
        </button>
        {lesson && (
          <Link className="btn" href={`/lessons/${lesson.id}`}>
            Back to the lesson
          </Link>
        )}
        <Link className="btn bare" href="/quizzes">
          All practice
        </Link>
        <Link className="btn bare" href="/progress">
          Your progress
        </Link>
      </div>

      {score.misconceptions.length > 0 && (
        <section aria-labelledby="look-again">
          <h2 id="look-again">Look at these again</h2>
          <ul className="beliefs">
            {score.misconceptions.map(({ id, belief, correction, items: held }) => (
              <li key={id}>
                <Misconception belief={belief} correction={correction} />
                <p className="mute">
                  You showed it in{' '}
                  {held.map((item, index) => (
                    <span key={item}>
                      {index > 0 && ', '}
                      {questionLink(item)}
                    </span>
                  ))}
                  .
                  {lesson && (
                    <>
                      {' '}
                      Read: <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>.
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="by-skill">
        <h2 id="by-skill">By skill</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col" className="n">
                Right
              </th>
              <th scope="col" className="n">
                Questions
              </th>
            </tr>
          </thead>
          <tbody>
            {score.skills.map(({ skill, right, total }) => (
              <tr key={skill}>
                <th scope="row">{skills[skill] ?? skill}</th>
                <td className="n">{right}</td>
                <td className="n">{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
}
