import type { PublicMatching } from '@/lib/quiz';
import type { Submission } from '@/lib/quiz/wire';

export type Pairs = { readonly [prompt: string]: string };

export const pairsOf = (submission: Submission | null): Pairs =>
  submission?.kind === 'matching' ? submission.pairs : {};

/**
 * One more pair. An answer that serves once moves to its new prompt: `freed` is the prompt that had it, which the learner is
 * told.
 */
export function pairUp(
  { reuse }: Pick<PublicMatching, 'reuse'>,
  pairs: Pairs,
  prompt: string,
  answer: string,
): { readonly pairs: Pairs; readonly freed: string | null } {
  const holder = reuse ? undefined : Object.keys(pairs).find((id) => id !== prompt && pairs[id] === answer);
  const kept = holder === undefined ? pairs : unpair(pairs, holder);
  return { pairs: { ...kept, [prompt]: answer }, freed: holder ?? null };
}

export const unpair = (pairs: Pairs, prompt: string): Pairs =>
  Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== prompt));
