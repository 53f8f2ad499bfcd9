import 'server-only';
import { nearest } from '@/lib/kernel/nearest';

/** "Did you mean …?" or the other thing to do: the known word nearest to a misspelt one, if one is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const best = nearest(word, [...known]);
  return best === undefined ? otherwise : `Did you mean "${best}"?`;
}
