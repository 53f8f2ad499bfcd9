import type { Evaluated } from '../entry';
import type { Asking } from '../jsonata/asking';

/** The answer of a rule in either language: JSONPath has it at once, JSONata may ask first. */
export function* settled<T>(known: Evaluated<T> | Asking<T>): Asking<T> {
  return 'next' in known ? yield* known : known;
}
