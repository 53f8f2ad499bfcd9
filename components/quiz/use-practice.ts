'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchProgress } from '@/components/progress/fetch-progress';
import type { PublicItem } from '@/lib/quiz';
import type { Submission } from '@/lib/quiz/wire';
import { type Attempt, fromProgress, journal, latestAttempt, newAttempt, newId, newSeed } from './journal';
import { keepAnswer } from './journal/steps';
import { followAttempt, isPlace, type Place, resumeAt } from './practice-state';

export type Practice = {
  readonly attempt: Attempt;
  readonly place: Place;
  /** True once the learner has moved: then a new question takes the focus. */
  readonly moved: boolean;
  go(to: Place): void;
  answer(item: PublicItem, submission: Submission, final: boolean): void;
  /** `item`: an item of its own, or one of a case. */
  strike(item: string, option: string): void;
  /** A new attempt: options in a new order, the old one stays in the progress. */
  restart(): void;
};

const begin = (quiz: string): Attempt =>
  newAttempt({ id: newId(), quiz, seed: newSeed(), startedAt: new Date().toISOString() });

/** How long a browser that knows nothing of this quiz waits for the server's memory before it starts anew. */
const patienceMs = 3000;

/** One learner's way through one quiz: found again in the journal or on the server, kept on every change. */
export function usePractice(quiz: string, items: readonly PublicItem[]): Practice | null {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [moved, setMoved] = useState(false);
  const latest = useRef({ attempt });
  useEffect(() => {
    latest.current = { attempt };
  });

  const show = useCallback(
    (found: Attempt) => {
      const resumed = resumeAt(found, items, addressed());
      setAttempt(found);
      setPlace(resumed);
      // The address says where we are from the start, so that Back returns here and not to where the learner is then.
      history.replaceState(null, '', `#${resumed}`);
    },
    [items],
  );

  useEffect(() => {
    let gone = false;
    let unsubscribe = () => {};
    const open = async () => {
      const opened = await journal();
      const stored = latestAttempt(await opened.attempts(quiz));
      if (gone) return;
      if (stored) show(stored);
      const seen = new Set(stored ? [stored.id] : []);
      unsubscribe = opened.subscribe(async () => {
        const all = await opened.attempts(quiz);
        const fresh = begin(quiz);
        if (!gone) setAttempt((own) => own && (followAttempt(own, all, seen.has(own.id)) ?? fresh));
        for (const { id } of all) seen.add(id);
      });
      const known = await askServer(quiz, stored ? undefined : patienceMs);
      if (known && (!stored || known.startedAt >= stored.startedAt)) {
        await opened.adopt(known);
        const adopted = (await opened.attempts(quiz)).find(({ id }) => id === known.id);
        if (adopted) await askForFeedback(adopted);
        if (!gone && adopted && !latest.current.attempt) show(adopted);
      }
      if (!gone && !latest.current.attempt && !stored && !known) show(begin(quiz));
    };
    void open();
    const follow = () => {
      // Other addresses are not ours, such as the one of the skip link.
      if (!isPlace(items, addressed())) return;
      setMoved(true);
      setPlace(addressed());
    };
    addEventListener('popstate', follow);
    return () => {
      gone = true;
      unsubscribe();
      removeEventListener('popstate', follow);
    };
  }, [quiz, items, show]);

  if (!attempt || place === null) return null;

  const keep = (part: Partial<Pick<Attempt, 'place' | 'struck'>>) => {
    setAttempt((now) => now && { ...now, ...part });
    void journal().then((opened) => opened.keepPlace({ ...attempt, ...part }));
  };

  return {
    attempt,
    place,
    moved,
    go(to) {
      setMoved(true);
      setPlace(to);
      history.pushState(null, '', `#${to}`);
      keep({ place: to });
    },
    answer(item, submission, final) {
      const save = {
        attempt,
        item: item.id,
        contentHash: item.contentHash,
        seed: attempt.seed,
        submission,
        final,
      };
      // Shown at once; the journal keeps the same change under the same number.
      setAttempt((now) => now && (keepAnswer(save, now, '').attempt ?? now));
      void journal().then((opened) => opened.saveAnswer(save));
    },
    strike(item, option) {
      const before = attempt.struck[item] ?? [];
      const after = before.includes(option) ? before.filter((id) => id !== option) : [...before, option];
      keep({ struck: { ...attempt.struck, [item]: after } });
    },
    restart() {
      const first = items[0];
      if (!first) return;
      setMoved(true);
      setAttempt(begin(quiz));
      setPlace(first.id);
      history.pushState(null, '', `#${first.id}`);
    },
  };
}

const addressed = (): string => location.hash.replace(/^#/, '');

/** Answers given in another browser come without their feedback: it is asked for again, through the journal. */
async function askForFeedback(attempt: Attempt): Promise<void> {
  const opened = await journal();
  for (const [item, answer] of Object.entries(attempt.answers)) {
    if (answer.final && !answer.feedback) await opened.askAgain(attempt, item);
  }
}

async function askServer(quiz: string, giveUpAfterMs?: number): Promise<Attempt | null> {
  try {
    const progress = await fetchProgress(giveUpAfterMs);
    return latestAttempt(progress.attempts.filter((row) => row.quiz === quiz).map(fromProgress));
  } catch {
    return null; // What this browser knows is enough to go on.
  }
}
