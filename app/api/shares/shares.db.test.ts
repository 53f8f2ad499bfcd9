import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAccount, newEmail } from '@/e2e/support/people';
import { db } from '@/lib/data/db';
import { encodeLink, linkLimits } from '@/lib/kernel/permalink';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import { POST as changeShare } from './[hash]/route';
import { POST as postShare } from './route';

/** The browser's cookies: Next hands them to a route through `next/headers`, which needs a running server. */
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));
beforeEach(() => jar.clear());
afterEach(() => vi.unstubAllEnvs());

const definition = JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });
function newLink(more = {}): string {
  const link = encodeLink({
    scenario: { engine: 'asl', version: 1, title: randomUUID(), documents: { definition }, ...more },
  });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}
const send = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('http://dryrun.test/api/shares', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { host: 'dryrun.test', 'x-forwarded-for': randomUUID(), ...headers },
  });
const at = (hash: string) => ({ params: Promise.resolve({ hash }) });
const refusalOf = async (response: Response) => {
  const { error } = await response.json();
  return [response.status, error.code, error.message];
};
const codeOf = async (response: Response) => (await refusalOf(response)).slice(0, 2);

describe('POST /api/shares', () => {
  it('gives a link its hash, without a session and without making one', async () => {
    const response = await postShare(send({ link: newLink() }));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(jar.size).toBe(0);
  });

  it('says what is wrong, with both numbers where it is a number', async () => {
    expect(await refusalOf(await postShare(send({ link: newLink({ input: 'a'.repeat(70_000) }) })))).toEqual([
      413,
      'large-scenario',
      expect.stringMatching(/takes 70,\d{3} bytes, .* at most 65,536\./),
    ]);
    expect(await refusalOf(await postShare(send({ link: newLink({ limits: { steps: 900_000 } }) })))).toEqual([
      400,
      'raised-limit',
      expect.stringMatching(/“steps” to 900,000; .* 200,000 at most/),
    ]);
    expect(await refusalOf(await postShare(send({ link: newLink({ title: '\u0007' }) })))).toEqual([
      400,
      'hidden-characters',
      expect.stringContaining('cannot be seen'),
    ]);
    expect(await refusalOf(await postShare(send({ link: newLink({ mocks: { A: [] } }) })))).toEqual([
      400,
      'no-scenario',
      expect.stringContaining('mocks.A'),
    ]);
    expect(await codeOf(await postShare(send({ link: 'v1.AAAA' })))).toEqual([400, 'damaged-link']);
    expect(await codeOf(await postShare(send({ link: 'v2.AAAA' })))).toEqual([400, 'later-link']);
  });

  it('reads a link of any length that is allowed, and no more', async () => {
    const longest = `v1.${'a'.repeat(linkLimits.maxLinkChars - 3)}`;
    expect(await codeOf(await postShare(send({ link: longest })))).toEqual([400, 'damaged-link']);
    expect(await refusalOf(await postShare(send({ link: `${longest}a` })))).toEqual([
      413,
      'long-link',
      expect.stringMatching(/100,001 characters long: 100,000 characters are the most/),
    ]);
    expect(await codeOf(await postShare(send({ link: 'a'.repeat(300_000) })))).toEqual([413, 'long-link']);
  });

  it('refuses what is no link, and what another site sends', async () => {
    expect(await codeOf(await postShare(send({ link: 7 })))).toEqual([400, 'malformed']);
    expect(await codeOf(await postShare(send({ link: newLink(), user: 'me' })))).toEqual([400, 'malformed']);
    const elsewhere = send({ link: newLink() }, { 'sec-fetch-site': 'cross-site' });
    expect(await codeOf(await postShare(elsewhere))).toEqual([403, 'cross-site']);
  });

  it('counts tries by the sender’s address, and says how long to wait', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' };
    for (let i = 0; i < 300; i += 1) await postShare(send({ link: 'v1.AAAA' }, from));
    expect(await refusalOf(await postShare(send({ link: newLink() }, from)))).toEqual([
      429,
      'too-many-tries',
      expect.stringMatching(/Wait \d+ minutes?, or share the full link/),
    ]);
  });
});

describe('POST /api/shares/[hash]', () => {
  it('takes a link down and puts it back, for an operator alone', async () => {
    const link = newLink();
    const { hash } = await (await postShare(send({ link }))).json();
    expect(await codeOf(await changeShare(send({ change: 'remove' }), at(hash)))).toEqual([403, 'no-operator']);

    const email = newEmail();
    const account = await newAccount(email);
    vi.stubEnv('OPERATOR_EMAILS', email);
    await writeSessionCookie(account);
    // Named, but not proven to own the address.
    expect(await codeOf(await changeShare(send({ change: 'remove' }), at(hash)))).toEqual([403, 'no-operator']);
    await db().user.update({ where: { id: account.userId }, data: { emailVerifiedAt: new Date() } });

    expect((await changeShare(send({ change: 'remove' }), at(hash))).status).toBe(200);
    expect(await codeOf(await postShare(send({ link })))).toEqual([410, 'removed']);
    expect((await changeShare(send({ change: 'restore' }), at(hash))).status).toBe(200);
    expect((await postShare(send({ link }))).status).toBe(200);
    expect(await codeOf(await changeShare(send({ change: 'remove' }), at('x')))).toEqual([404, 'no-share']);
    expect(await codeOf(await changeShare(send({ change: 'delete' }), at(hash)))).toEqual([400, 'malformed']);
  });
});
