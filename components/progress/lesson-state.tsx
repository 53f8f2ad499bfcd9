'use client';

import { StateWord } from '@/components/ui/glyph';
import { useProgress } from './use-progress';

/** new → started (a question answered, a sandbox solved) → read. Nothing is shown until it is known. */
export function LessonState({ lesson }: { readonly lesson: string }) {
  const state = useProgress();
  if (state.status !== 'ready') return null;
  const { lessonsRead, sandboxesSolved, attempts } = state.progress;
  if (lessonsRead.some((read) => read.lesson === lesson)) return <StateWord state="succeeded">read</StateWord>;
  const started =
    attempts.some(({ quiz }) => quiz === `lesson:${lesson}`) ||
    sandboxesSolved.some(({ subject }) => subject.startsWith(`${lesson}/`));
  return started ? <StateWord state="running">started</StateWord> : <StateWord state="waiting">new</StateWord>;
}
