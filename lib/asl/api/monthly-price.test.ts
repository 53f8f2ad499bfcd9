import { describe, expect, it } from 'vitest';
import { breakEven, evenMs, expressMonth, standardMonth } from './monthly-price';

const million = 1_000_000;

describe('a month of Standard', () => {
  it('is 124.90 dollars for a million runs of five steps, the first 4,000 transitions free', () => {
    expect(standardMonth({ transitions: 5, ms: 0 }, million)).toBeCloseTo(124.9, 6);
  });

  it('is nothing within the free transitions', () => {
    expect(standardMonth({ transitions: 4, ms: 0 }, 1000)).toBe(0);
    expect(standardMonth({ transitions: 4, ms: 0 }, 1001)).toBeCloseTo(0.0001, 9);
  });

  it('does not count how long it waits', () => {
    expect(standardMonth({ transitions: 5, ms: 86_400_000 }, million)).toBe(
      standardMonth({ transitions: 5, ms: 0 }, million),
    );
  });
});

describe('a month of Express', () => {
  it('is 3.08 dollars for a million runs of two seconds at 64 MB', () => {
    expect(expressMonth({ transitions: 5, ms: 2000 }, million)).toBeCloseTo(3.08, 2);
  });

  it('goes through the three prices of a GB-hour', () => {
    expect(expressMonth({ transitions: 5, ms: 10_000 }, 100 * million)).toBeCloseTo(482.97, 1);
  });

  it('bills memory in steps of 64 MB', () => {
    const at = (mb: number) => expressMonth({ transitions: 1, ms: 60_000 }, million, mb);
    expect(at(65)).toBe(at(128));
    expect(at(64)).toBeLessThan(at(65));
  });
});

describe('where they meet', () => {
  it('is a number of runs, where a run is short', () => {
    const usage = { transitions: 5, ms: 2000 };
    const met = breakEven(usage);
    if (met.kind !== 'express-from') throw new Error(met.kind);
    expect(expressMonth(usage, met.runs)).toBeLessThanOrEqual(standardMonth(usage, met.runs));
    expect(expressMonth(usage, met.runs - 1)).toBeGreaterThan(standardMonth(usage, met.runs - 1));
  });

  it('is nowhere, where a run waits long for few steps, or longer than Express may', () => {
    expect(breakEven({ transitions: 2, ms: 240_000 })).toEqual({ kind: 'standard-always' });
    expect(breakEven({ transitions: 2, ms: 300_001 })).toEqual({ kind: 'too-long' });
  });

  it('is a length of the run as well', () => {
    const ms = evenMs({ transitions: 5, ms: 0 }) ?? 0;
    // Time is rounded up to 100 ms, which is a thousandth of this.
    expect(expressMonth({ transitions: 5, ms }, 1000) / 0.125).toBeCloseTo(1, 2);
    expect(evenMs({ transitions: 0, ms: 0 })).toBeNull();
  });
});
