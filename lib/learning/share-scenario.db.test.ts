import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newAccount, newGuest } from '@/e2e/support/people';
import { db } from '@/lib/data/db';
import type { Json } from '@/lib/kernel/json';
import { encodeLink } from '@/lib/kernel/permalink';
import type { Viewer } from '@/lib/session/viewer';
import { changeShared } from './change-shared';
import { openShared } from './open-shared';
import { shareScenario } from './share-scenario';

const now = new Date('2026-11-23T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const definition = JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });

/** A scenario of this test's own, as a permalink. */
function newLink({ title = randomUUID() as string, cursor = 2, input = null as Json } = {}): string {
  const scenario = { engine: 'asl', version: 1, title, input, documents: { definition } };
  const link = encodeLink({ scenario, cursor, hash: 'ab' });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}
const share = (link: string, viewer: Viewer | null = null, address = link, at = now) =>
  shareScenario(viewer, { link, address }, at);
async function hashOf(link: string): Promise<string> {
  const shared = await share(link);
  if (!shared.ok) throw new Error(shared.error.code);
  return shared.value.hash;
}
// The role comes with the session (lib/session/to-viewer.ts); here only what it allows counts.
const newOperator = async (): Promise<Viewer> => ({ ...(await newAccount()), role: 'operator' });

describe('a short link', () => {
  it('opens the scenario at the cursor, with the run its author saw', async () => {
    const hash = await hashOf(newLink({ title: 'Ends at once' }));
    expect(await openShared(hash)).toMatchObject({
      kind: 'found',
      scenario: { engine: 'asl', title: 'Ends at once', documents: { definition } },
      cursor: 2,
      hash: 'ab',
    });
  });

  it('is the same for everybody who shares the same, at any time, and stored once', async () => {
    const link = newLink();
    const people = [null, await newGuest(), await newAccount()];
    const all = await Promise.all([...people, ...people].map((viewer) => share(link, viewer)));
    const hashes = all.map((shared) => shared.ok && shared.value.hash);
    expect(new Set(hashes).size).toBe(1);
    expect(await db().sharedScenario.count({ where: { hash: String(hashes[0]) } })).toBe(1);
    expect(await hashOf(newLink())).not.toBe(hashes[0]);
  });

  it('keeps nothing of who made it', async () => {
    const viewer = await newAccount();
    const link = newLink();
    const shared = await share(link, viewer, '203.0.113.9');
    const row = await db().sharedScenario.findUnique({ where: { hash: shared.ok ? shared.value.hash : '' } });
    expect(row?.engine).toBe('asl');
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${viewer.userId}|203\\.0\\.113\\.9`));
  });

  it('keeps a text with U+0000 in it, which the database’s own JSON cannot', async () => {
    const hash = await hashOf(newLink({ input: 'a\u0000b\ud800' }));
    expect(await openShared(hash)).toMatchObject({ scenario: { input: 'a\u0000b\ud800' } });
  });

  it('leads nowhere where nothing was stored, whatever is asked for', async () => {
    for (const hash of ['0'.repeat(32), '', '../../etc/passwd', "' OR 1=1 --", 'A'.repeat(10_000)])
      expect(await openShared(hash)).toEqual({ kind: 'unknown' });
  });

  it('is not made of what is harmful, and nothing of it is stored', async () => {
    const before = await db().sharedScenario.count();
    expect(await share(newLink({ title: 'a\u202eb' }))).toEqual({ ok: false, error: { code: 'hidden-characters' } });
    expect(await share(newLink({ input: 'a'.repeat(70_000) }))).toMatchObject({ error: { code: 'large-scenario' } });
    expect(await share('v1.nonsense')).toEqual({ ok: false, error: { code: 'damaged-link' } });
    expect(await db().sharedScenario.count()).toBe(before);
  });
});

describe('taking a short link down', () => {
  it('is for operators: it leads nowhere, is not stored again, and comes back when it is put back', async () => {
    const link = newLink();
    const hash = await hashOf(link);
    const operator = await newOperator();
    expect(await changeShared(operator, hash, 'remove', now)).toEqual({ ok: true, value: true });
    expect(await openShared(hash)).toEqual({ kind: 'removed' });
    expect(await share(link)).toEqual({ ok: false, error: { code: 'removed' } });
    expect(await openShared(hash)).toEqual({ kind: 'removed' });
    expect(await changeShared(operator, hash, 'restore', now)).toEqual({ ok: true, value: true });
    expect(await hashOf(link)).toBe(hash);
    expect((await openShared(hash)).kind).toBe('found');
  });

  it('is refused to everybody else, who do not learn whether it exists', async () => {
    const hash = await hashOf(newLink());
    for (const viewer of [null, await newGuest(), await newAccount()]) {
      const refused = { ok: false, error: { code: 'no-operator' } };
      expect(await changeShared(viewer, hash, 'remove', now)).toEqual(refused);
      expect(await changeShared(viewer, '0'.repeat(32), 'remove', now)).toEqual(refused);
    }
    expect((await openShared(hash)).kind).toBe('found');
  });

  it('says so where there is nothing', async () => {
    expect(await changeShared(await newOperator(), 'f'.repeat(32), 'remove', now)).toEqual({
      ok: false,
      error: { code: 'no-share' },
    });
  });
});

describe('many short links', () => {
  it('end for one person after thirty in an hour, from wherever they come, and begin again', async () => {
    const viewer = await newGuest();
    for (let i = 0; i < 30; i += 1) expect((await share(newLink(), viewer, `here ${i}`)).ok).toBe(true);
    expect(await share(newLink(), viewer, 'elsewhere', later(10))).toEqual({
      ok: false,
      error: { code: 'too-many-tries', minutes: 50 },
    });
    expect((await share(newLink(), await newGuest(), 'here 0')).ok).toBe(true);
    expect((await share(newLink(), viewer, 'here 0', later(61))).ok).toBe(true);
  });

  it('end for an address only after what a class may need, read or not', async () => {
    for (let i = 0; i < 300; i += 1) expect((await share('v1.AAAA', null, 'a room')).ok).toBe(false);
    expect(await share(newLink(), null, 'a room')).toMatchObject({ error: { code: 'too-many-tries' } });
    expect((await share(newLink(), null, 'another room')).ok).toBe(true);
  });
});
