import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAtEvent, cursorAtTime, stepCursor } from './cursor';

const times = [0, 0, 1000, 1000, 3000];

describe('cursor', () => {
  it('finds the last event that has happened at a time', () => {
    expect([0, 999, 1000, 2500, 3000].map((at) => cursorAtTime(times, at).n)).toEqual([1, 1, 3, 3, 4]);
  });
  it('keeps the time between two events', () => {
    expect(cursorAtTime(times, 2500)).toEqual({ n: 3, at: 2500 });
  });
  it('stays inside the run', () => {
    expect([
      cursorAtTime(times, -5),
      cursorAtTime(times, 9e9),
      cursorAtEvent(times, -1),
      cursorAtEvent(times, 99),
    ]).toEqual([
      { n: 1, at: 0 },
      { n: 4, at: 3000 },
      { n: 0, at: 0 },
      { n: 4, at: 3000 },
    ]);
  });
  it('steps through events of the same instant one by one', () => {
    expect(stepCursor(times, { n: 2, at: 1000 }, 1)).toEqual({ n: 3, at: 1000 });
  });
  it('steps back from between two events to the one that has happened', () => {
    expect(stepCursor(times, { n: 3, at: 2500 }, -1)).toEqual({ n: 3, at: 1000 });
  });
  it('finds what a linear search finds', () => {
    const rising = fc.array(fc.nat(100), { minLength: 1 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(rising, fc.nat(120), (list, at) => {
        const bounded = Math.max(list[0] ?? 0, Math.min(at, list.at(-1) ?? 0));
        expect(cursorAtTime(list, at).n).toBe(list.findLastIndex((time) => time <= bounded));
      }),
    );
  });
});
