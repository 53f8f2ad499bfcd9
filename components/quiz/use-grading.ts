import { useEffect } from 'react';
import { AnswerStateSchema } from '@/lib/quiz/wire';
import { type Attempt, journal } from './journal';

const firstWaitMs = 700;
const longestWaitMs = 5_000;

/** Asks for the grades of an attempt's simulations, one after the other; the journal keeps them, and tells the page. */
export function useGrading({ id: attempt, answers }: Attempt): void {
  const waitsFor = Object.values(answers).find(({ grading }) => grading === 'waiting')?.id;
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
