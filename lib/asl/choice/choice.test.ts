import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { matchesWildcard } from './matches-wildcard';
import { operators } from './operators';

const holds = (name: string, value: Json, operand: Json) => operators[name]?.holds(value, operand);

describe('the operators of a Choice', () => {
  it('are all that the specification lists, with a Path twin where there is one', () => {
    const names = Object.keys(operators);
    expect(names).toHaveLength(23);
    expect(names.filter((name) => !operators[name]?.hasPath).sort()).toEqual([
      'IsBoolean',
      'IsNull',
      'IsNumeric',
      'IsPresent',
      'IsString',
      'IsTimestamp',
      'StringMatches',
    ]);
  });

  it.each<[string, Json, Json, boolean]>([
    ['StringLessThan', 'Z', 'a', true],
    ['StringLessThan', '\uFFFD', '🆗', true],
    ['StringLessThanEquals', 'ab', 'ab', true],
    ['StringGreaterThan', 'ab', 'a', true],
    ['NumericEquals', 1, 1.0, true],
    ['NumericEquals', '1', 1, false],
    ['NumericGreaterThanEquals', 2, 2, true],
    ['BooleanEquals', false, false, true],
    ['BooleanEquals', 0, false, false],
    ['TimestampLessThan', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00-01:00', true],
    ['TimestampEquals', '2026-01-01', '2026-01-01', false],
    ['IsNull', null, true, true],
    ['IsNull', 0, false, true],
    ['IsPresent', null, true, true],
    ['IsTimestamp', '2026-01-01T00:00:00Z', true, true],
    ['IsTimestamp', '2026-01-01', true, false],
    ['IsNumeric', '5', true, false],
    ['IsString', '', true, true],
  ])('%s(%j, %j) is %s', (name, value, operand, is) => {
    expect(holds(name, value, operand)).toBe(is);
  });
});

describe('matchesWildcard', () => {
  it.each([
    ['', '', true],
    ['abc', '*', true],
    ['abc', 'a*c', true],
    ['ac', 'a*c', true],
    ['abcb', 'a*b', true],
    ['abab', 'ab*ab', true],
    ['aba', 'ab*ba', false],
    ['a*c', 'a\\*c', true],
    ['abc', 'a\\*c', false],
    ['a\\c', 'a\\\\c', true],
    ['x.log.gz', '*.log', false],
  ])('%j against %j: %s', (text, pattern, is) => {
    expect(matchesWildcard(text, pattern)).toBe(is);
  });

  it('agrees with a regular expression, and is quick where that one is not', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), part, (text, pattern) => {
        expect(matchesWildcard(text, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
      }),
    );
    expect(matchesWildcard('a'.repeat(100_000), `${'a*'.repeat(1000)}b`)).toBe(false);
  });
});
