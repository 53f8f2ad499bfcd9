import { afterEach, describe, expect, it, vi } from 'vitest';
import { env, settingRows } from './env';

afterEach(() => vi.unstubAllEnvs());

function configure(values: Readonly<Record<string, string | undefined>>) {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
}
const valid = { DATABASE_URL: 'postgresql://localhost/dryrun', NEXTAUTH_SECRET: 'sixteen letters!' };

describe('env', () => {
  it('reads what is set and fills in the rest', () => {
    configure({ ...valid, DATABASE_POOL_SIZE: '3', NEXTAUTH_URL: undefined });
    expect(env()).toMatchObject({ ...valid, DATABASE_POOL_SIZE: 3 });
  });

  it('names every setting that is wrong', () => {
    configure({ DATABASE_URL: 'mysql://localhost/dryrun', NEXTAUTH_SECRET: 'short' });
    expect(env).toThrow(/DATABASE_URL.*NEXTAUTH_SECRET: at least 16 characters/);
  });

  it('names what is missing beside what is set', () => {
    configure({ ...valid, NEXTAUTH_URL: undefined, SMTP_URL: 'smtp://localhost:25', GOOGLE_CLIENT_ID: 'dryrun' });
    expect(env).toThrow(/MAIL_FROM: needed with SMTP_URL/);
    expect(env).toThrow(/NEXTAUTH_URL: needed with SMTP_URL/);
    expect(env).toThrow(/GOOGLE_CLIENT_SECRET: needed with GOOGLE_CLIENT_ID/);
  });

  it('gives every setting a meaning for the table', () => {
    const rows = settingRows();
    expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(rows.find(({ name }) => name === 'PORT')?.initial).toBe('3000');
  });
});
