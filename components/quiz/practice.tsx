'use client';

import { CountsFor } from '@/components/classes/counts-for';
import { Glyph } from '@/components/ui/glyph';
import { useKeys } from '@/components/ui/keys';
import { orderOptions, type PublicChoice } from '@/lib/quiz';
import { answerTo, itemState, neighbors, type Place, resultPlace } from './practice-state';
import { Question } from './question';
import { QuestionMap } from './question-map';
import type { QuizLesson } from './quiz-lesson';
import { Result } from './result';
import { SaveLine } from './save-line';
import { SetAside } from './set-aside';
import { Side } from './side';
import { type Practice as PracticeControls, usePractice } from './use-practice';
import './quiz.css';

type Props = {
  readonly lesson: QuizLesson;
  readonly items: readonly PublicChoice[];
  /** Titles by skill id. */
  readonly skills: { readonly [id: string]: string };
};

/** Practice for a lesson: one question per screen, feedback at once, kept through crashes and dead networks. */
export function Practice({ lesson, items, skills }: Props) {
  const practice = usePractice(`lesson:${lesson.id}`, items);
  return practice ? (
    <Underway lesson={lesson} items={items} skills={skills} practice={practice} />
  ) : (
    <Opening lesson={lesson} count={items.length} />
  );
}

/** The page before the browser has looked where the learner was: the same height, dashed because nothing is answered. */
function Opening({ lesson, count }: { readonly lesson: QuizLesson; readonly count: number }) {
  return (
    <div className="quiz">
      <main id="main">
        <header className="qhead">
          <p className="label">Practice: {lesson.title}</p>
          <p className="mono mute">{count} questions</p>
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
        <h1>Practice: {lesson.title}</h1>
        <p className="mute opening-words">Looking where you were…</p>
        <noscript>
          <p>Practice needs JavaScript: your browser orders, keeps and sends the answers.</p>
        </noscript>
      </main>
    </div>
  );
}

const nameItem = (items: readonly PublicChoice[], id: string): string => {
  const at = items.findIndex((item) => item.id === id);
  return at === -1 ? `“${id}”` : `question ${at + 1}`;
};

function Underway({ lesson, items, skills, practice }: Props & { readonly practice: PracticeControls }) {
  const { attempt, place, moved, go } = practice;
  const index = items.findIndex(({ id }) => id === place);
  const shown = items[index];
  const { previous, next } = neighbors(items, place);
  const answer = shown ? answerTo(attempt, shown) : null;
  const questions = items.map((item) => ({ id: item.id, state: itemState(answerTo(attempt, item)) }));
  const goTo = (to: Place | null) => to && go(to);

  useKeys('Practice', [
    { keys: ['N'], says: 'next question', run: () => goTo(next) },
    { keys: ['P'], says: 'previous question', run: () => goTo(previous) },
  ]);

  return (
    <div className="quiz">
      <main id="main">
        <header className="qhead">
          <p className="label">Practice: {lesson.title}</p>
          <p className="mono mute">{shown ? `${index + 1} of ${items.length}` : 'result'}</p>
        </header>
        <CountsFor lesson={lesson.id} />
        <QuestionMap questions={questions} place={place} onGo={go} />
        <SetAside nameItem={(id) => nameItem(items, id)} />
        {shown ? (
          <Question
            key={`${attempt.seed} ${shown.id}`}
            item={orderOptions(shown, attempt.seed)}
            number={index + 1}
            answer={answer}
            struck={attempt.struck[shown.id] ?? []}
            takeFocus={moved}
            onAnswer={(chosen, final) => practice.answer(shown, chosen, final)}
            onStrike={(option) => practice.strike(shown, option)}
          />
        ) : (
          <Result
            lesson={lesson}
            items={items}
            skills={skills}
            attempt={attempt}
            takeFocus={moved}
            onGo={go}
            onRestart={practice.restart}
          />
        )}
        <div className="qfoot">
          <SaveLine answered={Object.keys(attempt.answers).length > 0} />
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
        </div>
      </main>
      {shown && <Side lesson={lesson} answer={answer} />}
    </div>
  );
}
