import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@/lib/stats';

describe('the Wilson interval', () => {
  it.each([
    [36, 50, 0.5833, 0.8253],
    [40, 50, 0.6696, 0.8876],
    [43, 50, 0.7381, 0.9305],
    [8, 10, 0.4902, 0.9433],
  ])('of %i right of %i is %f to %f', (right, n, low, high) => {
    const interval = wilsonInterval(right, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('says nothing about no observations', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the share itself and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const right = Math.round(n * share);
        const { low, high } = wilsonInterval(right, n) ?? { low: Number.NaN, high: Number.NaN };
        return 0 <= low && low <= right / n + 1e-9 && right / n - 1e-9 <= high && high <= 1;
      }),
    );
  });

  it('narrows as observations are added', () => {
    const width = (n: number) => {
      const interval = wilsonInterval(n / 2, n);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(100)).toBeLessThan(width(20));
  });
});
