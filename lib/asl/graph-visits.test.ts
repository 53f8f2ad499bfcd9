import { describe, expect, it } from 'vitest';
import type { AslEvent } from './events';
import { stateIdOf } from './graph';
import { countVisits } from './graph-visits';

const entered = (n: number, ...path: string[]): AslEvent => ({
  n,
  at: 0,
  kind: 'state-entered',
  path,
  type: 'Pass',
  input: null,
});

describe('countVisits', () => {
  it('counts entries up to an event, over all items of a Map', () => {
    const visits = countVisits([
      entered(0, 'States', 'M'),
      entered(1, 'States', 'M', 'item:0', 'States', 'A'),
      { n: 2, at: 0, kind: 'wait-scheduled', path: ['States', 'M', 'item:0', 'States', 'A'], until: 1 },
      entered(3, 'States', 'M', 'item:1', 'States', 'A'),
    ]);
    expect(visits(2)).toEqual({ 'States/M': 1, 'States/M/item/States/A': 1 });
    expect(visits(3)).toEqual({ 'States/M': 1, 'States/M/item/States/A': 2 });
    expect(visits(-1)).toEqual({});
  });
});

describe('stateIdOf', () => {
  it('is the state that an event is in or at', () => {
    expect(stateIdOf(['States', 'M'])).toBe('States/M');
    expect(stateIdOf(['States', 'M', 'item:3'])).toBe('States/M');
    expect(stateIdOf(['States', 'P', 'branch:1', 'States', 'A'])).toBe('States/P/branch:1/States/A');
    expect(stateIdOf([])).toBeNull();
  });
});
