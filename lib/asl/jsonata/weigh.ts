/** Weights of lists and objects that have been weighed. One for a run: payloads pass many expressions. */
export type Weights = WeakMap<object, number>;

/** Deeper than any payload, and than any value whose parts have not been weighed before it. */
const deepest = 500;

/**
 * What a value of an expression holds in all, with what it shares with itself counted as often as it is there: a few steps
 * can make one that would fill the memory once it is written or walked. A number counts eight bytes, a character one.
 */
export function weigh(value: unknown, known: Weights, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  if (depth > deepest) return Number.POSITIVE_INFINITY;
  // Functions of jsonata hold their whole surroundings; they are no part of what an expression builds.
  if ('_jsonata_function' in value || '_jsonata_lambda' in value) return 8;
  let bytes = 0;
  if (Array.isArray(value)) for (const item of value) bytes += weigh(item, known, depth + 1);
  else for (const [key, part] of Object.entries(value)) bytes += key.length + weigh(part, known, depth + 1);
  known.set(value, bytes);
  return bytes;
}
