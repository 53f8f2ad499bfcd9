'use client';

import { CountsFor } from '@/components/classes/counts-for';
import { Glyph } from '@/components/ui/glyph';
import { useKeys } from '@/components/ui/keys';
import { orderOptions, type PublicItem } from '@/lib/quiz';
import { answerTo, itemState, neighbors, type Place, resultPlace } from './practice-state';
import { Question } from './question';
import { QuestionMap } from './question-map';
import type { QuizSubject } from './quiz-subject';
import { Result } from './result';
import { SaveLine } from './save-line';
import { SetAside } from './set-aside';
import { Side } from './side';
import { useGrading } from './use-grading';
import { type Practice as PracticeControls, usePractice } from './use-practice';
import './kinds/kinds.css';
import './quiz.css';

type Props = {
  readonly subject: QuizSubject;
  readonly items: readonly PublicItem[];
  /** Titles by skill id. */
  readonly skills: { readonly [id: string]: string };
  /** Where questions are made one by one: asks for another, in place of a result. */
  readonly onAnother?: () => void;
};

/** Practice: one question per screen, feedback at once, kept through crashes and dead networks. */
export function Practice(props: Props) {
  const practice = usePractice(props.subject.quiz, props.items);
  return practice ? (
    <Underway {...props} practice={practice} />
  ) : (
    <Opening title={props.subject.title} count={props.items.length} />
  );
}

/**
 * The page before the browser has looked where the learner was: the same height, dashed because nothing is answered, and
 * nothing to press, because nothing would keep what is pressed.
 */
export function Opening({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <div className="quiz">
      <main id="main">
        <header className="qhead">
          <p className="label">Practice: {title}</p>
          <p className="mono mute">{count === 1 ? '1 question' : `${count} questions`}</p>
        </header>
        <div className="map">
          <ol aria-hidden="true">
            {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
              <li key={number}>
                <span className="blank">{number}</span>
              </li>
            ))}
          </ol>
        </div>
        <h1>Practice: {title}</h1>
        <p className="mute opening-words">Looking where you were…</p>
        <noscript>
          <p>Practice needs JavaScript: your browser orders, keeps and sends the answers.</p>
        </noscript>
      </main>
    </div>
  );
}

const nameItem = (items: readonly PublicItem[], id: string): string => {
  const at = items.findIndex((item) => item.id === id);
  return at === -1 ? `“${id}”` : `question ${at + 1}`;
};

function Underway({ subject, items, skills, onAnother, practice }: Props & { readonly practice: PracticeControls }) {
  const { attempt, place, moved, go } = practice;
  const index = items.findIndex(({ id }) => id === place);
  const shown = items[index];
  const { previous, next } = neighbors(items, place);
  const answer = shown ? answerTo(attempt, shown) : null;
  const questions = items.map((item) => ({ id: item.id, state: itemState(answerTo(attempt, item)) }));
  const goTo = (to: Place | null) => to && go(to);
  useGrading(attempt);

  useKeys('Practice', [
    { keys: ['N'], says: onAnother ? 'another variant' : 'next question', run: onAnother ?? (() => goTo(next)) },
    ...(onAnother ? [] : [{ keys: ['P'], says: 'previous question', run: () => goTo(previous) }]),
  ]);

  return (
    <div className="quiz">
      <main id="main">
        <header className="qhead">
          <p className="label">Practice: {subject.title}</p>
          <p className="mono mute">{onAnother ? '' : shown ? `${index + 1} of ${items.length}` : 'result'}</p>
        </header>
        {!onAnother && <QuestionMap questions={questions} place={place} onGo={go} />}
        <SetAside nameItem={(id) => nameItem(items, id)} />
        {shown ? (
          <Question
            key={`${attempt.seed} ${shown.id}`}
            item={orderOptions(shown, attempt.seed)}
            seed={attempt.seed}
            number={index + 1}
            answer={answer}
            struck={attempt.struck}
            takeFocus={moved}
            onAnswer={(submission, final) => practice.answer(shown, submission, final)}
            onStrike={practice.strike}
          />
        ) : (
          <Result
            subject={subject}
            items={items}
            skills={skills}
            attempt={attempt}
            takeFocus={moved}
            onGo={go}
            onRestart={practice.restart}
          />
        )}
        {/* Under the question: it comes late, and what moved the options would move them under a finger. */}
        {subject.lesson && <CountsFor lesson={subject.lesson.id} />}
        <div className="qfoot">
          <SaveLine answered={Object.keys(attempt.answers).length > 0} />
          {onAnother ? (
            <button type="button" className={answer?.final ? 'btn primary' : 'btn'} onClick={onAnother}>
              Another variant <kbd>N</kbd>
            </button>
          ) : (
            <>
              {previous && (
                <button type="button" className="btn bare" onClick={() => go(previous)}>
                  <Glyph name="prev" /> Previous <kbd>P</kbd>
                </button>
              )}
              {next && (
                <button type="button" className={answer?.final ? 'btn primary' : 'btn'} onClick={() => go(next)}>
                  {next === resultPlace ? 'Result' : answer?.final ? 'Next question' : 'Skip'} <kbd>N</kbd>
                </button>
              )}
            </>
          )}
        </div>
      </main>
      {shown && <Side subject={subject} item={shown} answer={answer} />}
    </div>
  );
}
