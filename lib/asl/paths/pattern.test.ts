import { describe, expect, it } from 'vitest';
import { matchPattern } from './match-pattern';
import { readPattern } from './pattern';

function matches(source: string, text: string, budget = 1_000_000): boolean | null {
  const pattern = readPattern({ text: source, at: 0 });
  if (!pattern.ok) throw new Error(`${source}: expected ${pattern.error.expected} at ${pattern.error.offset}`);
  let left = budget;
  return matchPattern(pattern.value, text, (steps) => {
    left -= steps;
    return left >= 0;
  });
}

describe('a pattern of a filter', () => {
  it.each([
    ['/abc/', 'abc', 'abcd'],
    ['/a.*z/', 'a to z', 'a to y'],
    ['/a|b|cd/', 'cd', 'c'],
    ['/(ab)+c?/', 'abab', 'aba'],
    ['/[a-f0-9]{2,4}/', 'be5', 'b'],
    ['/[^\\d]+/', 'no digits', '1'],
    ['/\\w+@\\w+\\.com/', 'me@here.com', 'me@here_com'],
    ['/^x$/', 'x', 'xx'],
    ['/x{2}/', 'xx', 'xxx'],
    ['/x{2,}/', 'xxxx', 'x'],
    ['/(?:a|)b/', 'b', 'c'],
    ['/caf\u00e9|\u{1f600}+/', '\u{1f600}', 'cafe'],
    ['/[\\S]/', 'a', ' '],
  ])('%s matches %j whole, and not %j', (source, yes, no) => {
    expect(matches(source, yes)).toBe(true);
    expect(matches(source, no)).toBe(false);
  });

  it('takes no account of case with the flag i', () => {
    expect(matches('/Shoe.*/i', 'SHOES')).toBe(true);
    expect(matches('/Shoe.*/', 'SHOES')).toBe(false);
  });

  it('takes time in proportion to the text, also where others take for ever', () => {
    expect(matches('/(a+)+b/', 'a'.repeat(5000))).toBe(false);
    expect(matches('/(a|a|a)*c/', 'a'.repeat(5000))).toBe(false);
  });

  it('stops when the budget does', () => {
    expect(matches('/a*/', 'a'.repeat(100), 50)).toBe(null);
  });

  it.each(['/a', '/(a/', '/a)/', '/*a/', '/[b-a]/', '/[a/', '/a{3,2}/', '/\\1/', `/${'('.repeat(50_000)}`])(
    '%j is refused',
    (source) => {
      expect(readPattern({ text: source, at: 0 }).ok && source).toBe(false);
    },
  );
});
