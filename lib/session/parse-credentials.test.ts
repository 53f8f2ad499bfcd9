import { describe, expect, it } from 'vitest';
import { parseEmail, parseNewPassword } from './parse-credentials';

describe('an address', () => {
  it('is stored trimmed and in lower case', () => {
    expect(parseEmail('  Ada@Example.test ')).toEqual({ ok: true, value: 'ada@example.test' });
  });
  it.each(['', 'ada', 'ada@', '@example.test', 'a b@example.test', `${'a'.repeat(250)}@example.test`])(
    'is refused as %j',
    (given) => {
      expect(parseEmail(given)).toEqual({ ok: false, error: { code: 'bad-email' } });
    },
  );
});

describe('a new password', () => {
  it('may be any ten characters', () => {
    expect(parseNewPassword('          ', null).ok).toBe(true);
    expect(parseNewPassword('🙂'.repeat(10), null).ok).toBe(true);
  });
  it('is neither too short nor too long', () => {
    expect(parseNewPassword('123456789', null)).toEqual({ ok: false, error: { code: 'short-password', least: 10 } });
    expect(parseNewPassword('1'.repeat(201), null)).toEqual({ ok: false, error: { code: 'long-password', most: 200 } });
  });
  it('is not the address', () => {
    expect(parseNewPassword('Ada@Example.test', 'ada@example.test')).toEqual({
      ok: false,
      error: { code: 'password-is-email' },
    });
  });
});
