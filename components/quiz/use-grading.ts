import { useEffect } from 'react';
import { AnswerStateSchema } from '@/lib/quiz/wire';
import { type KeptAnswer, journal } from './journal';

const firstWaitMs = 700;
const longestWaitMs = 5_000;

/** Asks for the grade of a simulation until there is one; the journal keeps it, and tells the page. */
export function useGrading(attempt: string, answer: KeptAnswer | null): void {
  const waitsFor = answer?.grading === 'waiting' ? answer.id : undefined;
  useEffect(() => {
    if (waitsFor === undefined) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const askIn = (afterMs: number) => {
      timer = setTimeout(async () => {
        const state = await askForGrade(waitsFor);
        if (gone) return;
        if (state && state.grading !== 'waiting') await (await journal()).keepGrade(attempt, state);
        else askIn(Math.min(longestWaitMs, afterMs * 1.5));
      }, afterMs);
    };
    askIn(firstWaitMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [attempt, waitsFor]);
}

/** Null where nothing came back that can be trusted: then it is asked again. */
async function askForGrade(answer: string) {
  try {
    const response = await fetch(`/api/answers/${answer}`, { cache: 'no-store' });
    return response.ok ? AnswerStateSchema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
