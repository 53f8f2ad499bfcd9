'use client';

import { useProgress } from '@/components/progress/use-progress';
import { StateWord } from '@/components/ui/glyph';
import { useNear } from '@/components/ui/use-near';

/** How the learner's newest answer to one question came out. */
export function CheckState({ quiz, item }: { readonly quiz: string; readonly item: string }) {
  const [place, near] = useNear<HTMLSpanElement>();
  const state = useProgress(near);
  const answer =
    state.status === 'ready'
      ? state.progress.attempts
          .filter((attempt) => attempt.quiz === quiz)
          .flatMap((attempt) => attempt.answers)
          .find((given) => given.item === item && given.final)
      : undefined;
  if (!answer) return <span ref={place}>not tried</span>;
  return (
    <span>
      {answer.score === 1 ? (
        <StateWord state="succeeded">right</StateWord>
      ) : (
        <StateWord state="failed">wrong</StateWord>
      )}
    </span>
  );
}
