import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReturnPath, withReturnPath } from './return-path';

describe('a way back', () => {
  test.each(['/', '/classes', '/join/ABCD-EFGH', '/quizzes/retry-and-backoff?from=class#q2', '/a/%C3%A9'])(
    'stays on this site: %s',
    (path) => {
      expect(parseReturnPath(path)).toBe(path);
    },
  );

  test.each([
    ['another site by two slashes', '//evil.example'],
    ['a backslash, which browsers read as a slash', '/\\evil.example'],
    ['a backslash further on', '/classes\\..\\evil'],
    ['two slashes behind a tab that browsers drop', '/\t/evil.example'],
    ['two slashes behind a newline that browsers drop', '/\n/evil.example'],
    ['an encoded slash', '/%2Fevil.example'],
    ['an encoded slash, in small letters', '/%2fevil.example'],
    ['an encoded backslash', '/%5Cevil.example'],
    ['an encoded tab', '/%09/evil.example'],
    ['a slash encoded twice', '/%252Fevil.example'],
    ['a whole address', 'https://evil.example/'],
    ['a script', 'javascript:alert(1)'],
    ['no slash at all', 'evil.example'],
    ['a space before it', ' /classes'],
    ['nothing', ''],
    ['more than an address needs', `/${'a'.repeat(300)}`],
  ])('is none with %s', (_, path) => {
    expect(parseReturnPath(path)).toBeNull();
  });

  test('is none where it is missing or given twice', () => {
    expect(parseReturnPath(undefined)).toBeNull();
    expect(parseReturnPath(['/classes', '/classes'])).toBeNull();
  });

  test('never leads to another origin, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('/', '\\', '%', '2', 'f', '5', 'c', '\t', '.', '@', ':', 'a', '?'),
    });
    fc.assert(
      fc.property(text, (path) => {
        const back = parseReturnPath(path);
        return back === null || new URL(back, 'https://dryrun.test/sign-in').origin === 'https://dryrun.test';
      }),
    );
  });
});

test('is carried along in an address, and comes out as it went in', () => {
  expect(withReturnPath('/sign-in', null)).toBe('/sign-in');
  const carried = withReturnPath('/sign-in', '/join/ABCD?a=1&b=2#c');
  expect(parseReturnPath(new URL(carried, 'https://dryrun.test').searchParams.get('to'))).toBe('/join/ABCD?a=1&b=2#c');
});
