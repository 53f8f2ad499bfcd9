import { describe, expect, it } from 'vitest';
import { nearest } from './nearest';

describe('nearest', () => {
  it('finds the one that was meant', () => {
    expect(nearest('Refnud', ['Refund', 'Receipt'])).toBe('Refund');
    expect(nearest('ressource', ['Resource', 'ResultPath'])).toBe('Resource');
  });

  it('finds nothing where nothing is like it', () => {
    expect(nearest('Refund', ['Ship', 'Bill'])).toBeUndefined();
    expect(nearest('A', [])).toBeUndefined();
  });
});
