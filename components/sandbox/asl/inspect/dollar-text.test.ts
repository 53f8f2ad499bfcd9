import { describe, expect, it } from 'vitest';
import { dollarText } from './dollar-text';

describe('dollarText', () => {
  it.each([
    [0, '$0.00'],
    [0.000025, '$0.000025'],
    [0.5, '$0.50'],
    [124.9, '$124.90'],
    [1234567.891, '$1,234,567.89'],
  ])('%d is %s', (dollars, text) => {
    expect(dollarText(dollars)).toBe(text);
  });
});
