import { describe, expect, it } from 'vitest';
import { layOutCalls } from './lay-out-calls';

describe('the calls of a run as columns', () => {
  const { columns, axis, most, summary } = layOutCalls([0, 0, 0, 0, 2000, 2000, 2100], 4000, 640, 300);

  it('counts the calls of each stretch of time and says them in words', () => {
    expect(columns.map(({ from, count }) => [from, count])).toEqual([
      [0, 4],
      [2000, 3],
    ]);
    expect(summary).toBe('Calls in each 0.2 s: 4 at 0 s, 3 at 2 s.');
  });

  it('draws the others in proportion to the most, within the axis', () => {
    expect(most).toBe(4);
    const [tallest, other] = columns;
    expect(other?.height).toBeCloseTo(((tallest?.height ?? 0) * 3) / 4);
    expect(columns.every(({ x, width }) => x >= axis.from && x + width <= axis.to)).toBe(true);
  });

  it('draws a crowd as high as there is room, and one call at a time low', () => {
    const crowd = layOutCalls(Array(40).fill(0), 4000, 640, 300).columns[0]?.height ?? 0;
    expect(crowd).toBeGreaterThan(200);
    expect(layOutCalls([0, 1000], 4000, 640, 300).columns[0]?.height).toBeCloseTo(crowd / 10);
  });

  it('never draws more than about thirty, however long the run is', () => {
    const day = 24 * 3_600_000;
    const spread = Array.from({ length: 500 }, (_, i) => (i * day) / 500);
    expect(layOutCalls(spread, day, 640, 300).columns.length).toBeLessThanOrEqual(33);
  });

  it('says so where nothing was called', () => {
    expect(layOutCalls([], 0, 640, 300)).toMatchObject({ columns: [], most: 0, summary: 'No calls.' });
  });
});
