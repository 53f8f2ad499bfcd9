import type { PublicChoice } from '@/lib/quiz';

/**
 * A pick or its withdrawal. One choice replaces the last; with several to choose, one too many is refused:
 * replacing an earlier pick would change an answer behind the learner's back.
 */
export function pick(item: PublicChoice, chosen: readonly string[], option: string): readonly string[] | 'too-many' {
  if (item.kind === 'single') return [option];
  if (chosen.includes(option)) return chosen.filter((id) => id !== option);
  return chosen.length >= item.choose ? 'too-many' : [...chosen, option];
}
