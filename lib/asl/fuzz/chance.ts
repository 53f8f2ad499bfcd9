import { type Random, seededRandom } from '@/lib/kernel/random';

/** What a generator draws from: everything it makes follows from the seed. */
export type Chance = Random & {
  readonly oneOf: <T>(items: readonly T[]) => T;
  /** True this often, from 0 to 1. */
  readonly often: (share: number) => boolean;
  /** Up to `most` of something. */
  readonly some: <T>(most: number, make: () => T) => T[];
};

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  return {
    ...random,
    oneOf: (items) => items[random.below(items.length)] as (typeof items)[number],
    often: (share) => random.next() < share,
    some: (most, make) => Array.from({ length: random.below(most + 1) }, make),
  };
}
