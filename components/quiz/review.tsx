'use client';

import { useEffect, useState } from 'react';
import type { PublicItem } from '@/lib/quiz';
import type { KeptAnswer } from './journal';
import { isPlace, itemState, neighbors, type Place, resultPlace } from './practice-state';
import { Question } from './question';
import { QuestionMap } from './question-map';
import { Side } from './side';
import './kinds/kinds.css';
import './quiz.css';

export type ReviewedAnswer = { readonly item: PublicItem; readonly answer: KeptAnswer };

type Props = {
  readonly title: string;
  readonly answers: readonly ReviewedAnswer[];
};

/** An attempt's final answers as they were given, one per screen, with everything that was said of them. */
export function Review({ title, answers }: Props) {
  const items = answers.map(({ item }) => item);
  const [place, setPlace] = useState<Place>(items[0]?.id ?? resultPlace);
  useEffect(() => {
    const follow = () => {
      const addressed = location.hash.replace(/^#/, '');
      if (items.some(({ id }) => id === addressed) && isPlace(items, addressed)) setPlace(addressed);
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [items]);
  const go = (to: Place) => {
    history.pushState(null, '', `#${to}`);
    setPlace(to);
  };
  const index = items.findIndex(({ id }) => id === place);
  const shown = answers[index];
  const { previous, next } = neighbors(items, place);
  if (!shown) {
    return (
      <main id="main" className="plain">
        <h1>{title}</h1>
        <p>Nothing was submitted in this attempt yet.</p>
      </main>
    );
  }
  return (
    <div className="quiz">
      <main id="main">
        <header className="qhead">
          <p className="label">{title}</p>
          <p className="mono mute">
            {index + 1} of {items.length}
          </p>
        </header>
        <QuestionMap
          questions={answers.map(({ item, answer }) => ({ id: item.id, state: itemState(answer) }))}
          place={place}
          onGo={go}
        />
        <Question
          key={shown.item.id}
          item={shown.item}
          seed={shown.answer.seed}
          number={index + 1}
          answer={shown.answer}
          struck={{}}
          takeFocus={false}
          onAnswer={() => {}}
          onStrike={() => {}}
        />
        <div className="qfoot">
          <span className="saved" />
          {previous && (
            <button type="button" className="btn bare" onClick={() => go(previous)}>
              Previous
            </button>
          )}
          {next && next !== resultPlace && (
            <button type="button" className="btn" onClick={() => go(next)}>
              Next
            </button>
          )}
        </div>
      </main>
      <Side subject={{ lesson: null }} item={shown.item} answer={shown.answer} />
    </div>
  );
}
