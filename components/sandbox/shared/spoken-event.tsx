'use client';

import { useEffect, useRef, useState } from 'react';

type Props = {
  /** Where the cursor stands, in a sentence. */
  readonly sentence: string;
  readonly playing: boolean;
};

/** While a run plays, its events come faster than anybody listens. */
const whilePlayingMs = 3000;

/** What a screen reader hears of the cursor: each event it is put at, and now and then one while the run plays. */
export function SpokenEvent({ sentence, playing }: Props) {
  const newest = useRef(sentence);
  const [heard, setHeard] = useState(sentence);
  useEffect(() => {
    newest.current = sentence;
    if (!playing) setHeard(sentence);
  }, [sentence, playing]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setHeard(newest.current), whilePlayingMs);
    return () => clearInterval(timer);
  }, [playing]);
  return (
    <p className="vh" aria-live="polite">
      {heard}
    </p>
  );
}
