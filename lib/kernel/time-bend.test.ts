import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTime, logTime, type Stretch, shareOf, squeezeTime, type TimeBend, timeAt } from './time-bend';

/** Idle stretches in time order, apart from each other, inside a run of some length. */
const runs = fc
  .tuple(fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 1_000_000 })), { maxLength: 30 }), fc.nat(50_000))
  .map(([list, tail]) => {
    let at = 0;
    const idle = list.map(([busy, length]): Stretch => {
      const from = at + busy;
      at = from + length;
      return { from, to: at };
    });
    return { idle, end: at + tail + 1 };
  });
const bends = runs.chain(({ idle, end }) =>
  fc.constantFrom<TimeBend>(linearTime(0, end), logTime(0, end), squeezeTime(0, end, idle, 0.05)),
);

describe('an axis of time', () => {
  it('rises strictly, from one end to the other', () => {
    fc.assert(
      fc.property(bends, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }), (bend, parts) => {
        const times = [...new Set(parts.map((part) => Math.round(bend.to * part)))].toSorted((a, b) => a - b);
        const shares = times.map((at) => shareOf(bend, at));
        for (const [i, share] of shares.entries()) if (i > 0) expect(share).toBeGreaterThan(shares[i - 1] ?? 2);
        expect([shareOf(bend, 0), shareOf(bend, bend.to)]).toEqual([0, 1]);
      }),
    );
  });

  it('gives back the time of a place, and the place of a time', () => {
    fc.assert(
      fc.property(bends, fc.double({ min: 0, max: 1, noNaN: true }), (bend, share) => {
        expect(shareOf(bend, timeAt(bend, share))).toBeCloseTo(share, 6);
        const at = share * bend.to;
        expect(Math.abs(timeAt(bend, shareOf(bend, at)) - at)).toBeLessThanOrEqual(bend.to * 1e-6);
      }),
    );
  });

  it('keeps what lies outside at its ends', () => {
    fc.assert(
      fc.property(bends, fc.nat(), (bend, far) => {
        expect([shareOf(bend, -1 - far), shareOf(bend, bend.to + far)]).toEqual([0, 1]);
      }),
    );
  });
});

describe('squeezing the waits', () => {
  it('gives a long wait the width of a break, and the rest to what happens', () => {
    const bend = squeezeTime(0, 102_000, [{ from: 1000, to: 101_000 }], 0.1);
    expect([1000, 101_000].map((at) => shareOf(bend, at))).toEqual([0.45, 0.55]);
  });

  it('leaves a wait alone that is shorter than a break', () => {
    expect(squeezeTime(0, 10_000, [{ from: 1000, to: 1100 }], 0.1)).toEqual(linearTime(0, 10_000));
  });

  it('makes all waits equally wide where nothing else takes time', () => {
    const bend = squeezeTime(
      0,
      7000,
      [1000, 3000, 7000].map((to, i) => ({ from: [0, 1000, 3000][i] ?? 0, to })),
      0.05,
    );
    expect([1000, 3000].map((at) => shareOf(bend, at).toFixed(3))).toEqual(['0.333', '0.667']);
  });

  it('leaves two fifths of the axis to what happens, however many waits there are', () => {
    const idle = Array.from({ length: 50 }, (_, i) => ({ from: 100_000 * i + 10, to: 100_000 * (i + 1) }));
    const bend = squeezeTime(0, 5_000_000, idle, 0.05);
    const busy = idle.reduce((sum, { from }) => sum + shareOf(bend, from) - shareOf(bend, from - 10), 0);
    expect(busy).toBeCloseTo(0.4, 6);
  });
});
