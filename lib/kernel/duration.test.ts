import { describe, expect, it } from 'vitest';
import { formatClock, formatDuration, joinWords } from './duration';

describe('formatDuration', () => {
  it('says seconds as they are, without trailing zeros', () => {
    expect([0, 1000, 7800, 5, 59_999].map(formatDuration)).toEqual(['0 s', '1 s', '7.8 s', '0.005 s', '59.999 s']);
  });
  it('goes on in minutes, hours and days and leaves out what is nothing', () => {
    expect([60_000, 125_000, 5_400_000, 259_200_000, 90_061_000].map(formatDuration)).toEqual([
      '1 min',
      '2 min 5 s',
      '1 h 30 min',
      '3 d',
      '1 d 1 h 1 min 1 s',
    ]);
  });
});

describe('formatClock', () => {
  it('shows three decimals always', () => {
    expect([0, 5600, 125_000, 3_725_000, 262_925_000].map(formatClock)).toEqual([
      '0.000 s',
      '5.600 s',
      '02:05.000',
      '1:02:05.000',
      '3 d 1:02:05.000',
    ]);
  });
});

describe('joinWords', () => {
  it('puts "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
