import 'server-only';
import type { AnswerState, Progress, PublicItem } from '@/lib/quiz';
import { toPublic } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import { readAnswer } from './read-answer';
import { readProgress } from './read-progress';

type GivenAnswer = Progress['attempts'][number]['answers'][number];

export type ReviewedAttempt = {
  readonly quiz: string;
  readonly startedAt: string;
  readonly seed: number;
  /** The final ones, each with the item as it was shown and what is said of it. */
  readonly answers: readonly { readonly item: PublicItem; readonly given: GivenAnswer; readonly state: AnswerState }[];
};

/** One of the viewer's own attempts, to look at again; null for everybody else's. */
export async function readAttempt(viewer: Viewer | null, id: string): Promise<ReviewedAttempt | null> {
  const { attempts } = await readProgress(viewer);
  const attempt = attempts.find((one) => one.id === id);
  if (!attempt) return null;
  const answers = [];
  for (const given of attempt.answers) {
    if (!given.final || given.id === undefined) continue;
    const state = await readAnswer(viewer, given.id);
    const published = await findPublished(given.contentHash);
    if (!state.ok || !published) continue;
    answers.push({ item: toPublic(published, attempt.seed), given, state: state.value });
  }
  const { quiz, startedAt, seed } = attempt;
  return { quiz, startedAt, seed, answers };
}
