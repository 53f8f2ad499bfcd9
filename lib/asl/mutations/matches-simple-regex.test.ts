import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesSimpleRegex } from './matches-simple-regex';

describe('matchesSimpleRegex', () => {
  it('agrees with a regular expression that may use the point and the star', () => {
    const part = fc.tuple(fc.constantFrom('a', 'b', '.'), fc.boolean()).map(([char, star]) => char + (star ? '*' : ''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(text, fc.array(part, { maxLength: 5 }), (subject, parts) => {
        const pattern = parts.join('');
        expect(matchesSimpleRegex(subject, pattern)).toBe(new RegExp(`^${pattern}$`).test(subject));
      }),
    );
  });

  it('is quick where a regular expression is not', () => {
    expect(matchesSimpleRegex('a'.repeat(5000), `${'a*'.repeat(30)}b`)).toBe(false);
  });
});
