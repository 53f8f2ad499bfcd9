import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from './random';

describe('seededRandom', () => {
  it('gives the same sequence for the same seed, for good', () => {
    const { below } = seededRandom(1);
    expect(Array.from({ length: 8 }, () => below(1000))).toEqual([563, 585, 895, 946, 272, 306, 594, 452]);
  });

  it('gives another sequence for another seed', () => {
    const first = (seed: number) => seededRandom(seed).next();
    expect(new Set([0, 1, 2, 3, 4].map(first)).size).toBe(5);
  });

  it('stays below its bound and reaches every value', () => {
    const { below } = seededRandom(7);
    const seen = new Set(Array.from({ length: 500 }, () => below(6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('shuffled', () => {
  it('keeps every item, and the same seed keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const mixed = shuffled(items, seed);
        expect([...mixed].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(mixed);
      }),
    );
  });

  it('does move things', () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    expect(shuffled(items, 3)).not.toEqual(items);
    expect(items).toEqual([...items].sort((a, b) => a - b));
  });
});
