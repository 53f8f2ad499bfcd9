import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password';

async function hashOf(password: string): Promise<string> {
  const hashed = await hashPassword(password);
  if (!hashed.ok) throw new Error(hashed.error.code);
  return hashed.value;
}

describe('a password', () => {
  it('is known again by its hash, and no other is', async () => {
    const hash = await hashOf('correct horse battery');
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(await verifyPassword('correct horse battery', hash)).toEqual({ ok: true, value: true });
    expect(await verifyPassword('correct horse batterz', hash)).toEqual({ ok: true, value: false });
  });

  it('has another hash each time', async () => {
    expect(await hashOf('correct horse battery')).not.toBe(await hashOf('correct horse battery'));
  });

  it('is the same however its letters are composed', async () => {
    expect(await verifyPassword('caf\u0065\u0301 latte', await hashOf('caf\u00e9 latte'))).toEqual({
      ok: true,
      value: true,
    });
  });

  it('is wrong where there is no hash', async () => {
    expect(await verifyPassword('anything', null)).toEqual({ ok: true, value: false });
  });

  it('is refused as busy when too many are checked at once', async () => {
    const all = await Promise.all(Array.from({ length: 23 }, () => verifyPassword('x', null)));
    expect(all.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: { code: 'busy' } }]);
  });
});
