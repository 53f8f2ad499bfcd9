import { describe, expect, it } from 'vitest';
import { countUpTo, createReplay } from './replay';

const events = Array.from({ length: 25_000 }, (_, n) => ({ n }));

function counting() {
  const touched = { events: 0 };
  const replay = createReplay(events, {
    start: () => ({ sum: 0 }),
    step: (state, { n }) => {
      state.sum += n;
      touched.events += 1;
    },
    copy: (state) => ({ ...state }),
  });
  return { replay, touched };
}
const sumTo = (n: number) => (n * (n + 1)) / 2;

describe('a replay', () => {
  it('has the state after any event, in whatever order it is asked', () => {
    const { replay } = counting();
    for (const n of [24_999, 0, 511, 512, 513, 20_000, 1]) expect(replay.after(n)).toEqual({ sum: sumTo(n) });
  });

  it('touches fewer than 512 events on a seek once the end was seen, and each event once on the way there', () => {
    const { replay, touched } = counting();
    replay.after(24_999);
    expect(touched.events).toBe(25_000);
    for (const n of [24_998, 3, 12_287, 700]) {
      touched.events = 0;
      replay.after(n);
      expect(touched.events).toBeLessThan(512);
    }
  });

  it('gives states away: what a caller does to one is not seen by the next', () => {
    const { replay } = counting();
    replay.after(600).sum = -1;
    expect(replay.after(600)).toEqual({ sum: sumTo(600) });
  });

  it('is at the start before the first of its events', () => {
    const replay = createReplay([{ n: 5 }], {
      start: () => ({ seen: 0 }),
      step: (state) => {
        state.seen += 1;
      },
      copy: (state) => ({ ...state }),
    });
    expect([replay.after(4), replay.after(5), replay.after(9)]).toEqual([{ seen: 0 }, { seen: 1 }, { seen: 1 }]);
  });
});

describe('countUpTo', () => {
  it('counts the events that are not later', () => {
    const some = [{ n: 2 }, { n: 4 }, { n: 9 }];
    expect([1, 2, 4, 8, 9, 99].map((n) => countUpTo(some, n))).toEqual([0, 1, 2, 2, 3, 3]);
  });
});
