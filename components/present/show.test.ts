import { describe, expect, it } from 'vitest';
import { advance, clockWords, elapsedMs, type Move, opening, type Show } from './show';

const five = (show: Show, ...kinds: Exclude<Move['kind'], 'to'>[]) =>
  kinds.reduce((now, kind, i) => advance(now, { kind }, 5, i * 1000), show);

describe('a show', () => {
  it('goes one step per move and stays within the talk', () => {
    expect(five(opening(0), 'back').step).toBe(0);
    expect(five(opening(0), 'next', 'next', 'back').step).toBe(1);
    expect(five(opening(0), 'last', 'next').step).toBe(4);
    expect(five(opening(3), 'first').step).toBe(0);
    expect(advance(opening(0), { kind: 'to', step: 99 }, 5, 0).step).toBe(4);
  });

  it('goes blank and comes back, by the same key or by a step', () => {
    expect(five(opening(1), 'blank').blank).toBe(true);
    expect(five(opening(1), 'blank', 'blank')).toMatchObject({ blank: false, step: 1 });
    expect(five(opening(1), 'blank', 'next')).toMatchObject({ blank: false, step: 2 });
  });

  it('tells of every move by a higher revision, so that the other window knows which is newer', () => {
    expect(five(opening(0), 'next', 'blank', 'reset').revision).toBe(3);
    expect(five(opening(0), 'reset').resets).toBe(1);
  });
});

describe('the clock of a show', () => {
  it('starts with the first step onward, not with a step back or a blank screen', () => {
    expect(advance(opening(2), { kind: 'back' }, 5, 1000).clock.since).toBeNull();
    expect(advance(opening(2), { kind: 'blank' }, 5, 1000).clock.since).toBeNull();
    const begun = advance(opening(0), { kind: 'next' }, 5, 1000);
    expect(elapsedMs(advance(begun, { kind: 'next' }, 5, 9000).clock, 11_000)).toBe(10_000);
  });

  it('stands while paused, also when a step is taken, and goes on from there', () => {
    const begun = advance(opening(0), { kind: 'next' }, 5, 0);
    const paused = advance(begun, { kind: 'pause' }, 5, 4000);
    expect(elapsedMs(advance(paused, { kind: 'next' }, 5, 5000).clock, 60_000)).toBe(4000);
    const going = advance(paused, { kind: 'pause' }, 5, 10_000);
    expect(elapsedMs(going.clock, 11_000)).toBe(5000);
  });

  it('starts again from zero, running or not', () => {
    const begun = advance(opening(0), { kind: 'next' }, 5, 0);
    expect(elapsedMs(advance(begun, { kind: 'restart' }, 5, 4000).clock, 5000)).toBe(1000);
    const paused = advance(begun, { kind: 'pause' }, 5, 4000);
    expect(elapsedMs(advance(paused, { kind: 'restart' }, 5, 5000).clock, 9000)).toBe(0);
  });

  it('reads as minutes and seconds', () => {
    expect([0, 59_999, 245_000, 3_600_000].map(clockWords)).toEqual(['0:00', '0:59', '4:05', '60:00']);
  });
});
