import { describe, expect, it } from 'vitest';
import { paces, turnPace } from './pace';

describe('the speed of a player', () => {
  it('goes up one by one, to event by event', () => {
    expect(paces.map((pace) => turnPace(pace, 1))).toEqual([1, 2, 4, 8, 'events', 'events']);
  });
  it('goes down one by one, to half', () => {
    expect(paces.map((pace) => turnPace(pace, -1))).toEqual([0.5, 0.5, 1, 2, 4, 8]);
  });
});
