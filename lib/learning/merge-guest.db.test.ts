import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOnce, newAccount, newGuest } from '@/e2e/support/people';
import { sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { findUser } from '@/lib/data/users';
import type { Viewer } from '@/lib/session/viewer';
import { mergeGuest, previewMerge } from './merge-guest';
import { readProgress } from './read-progress';
import { recordMilestone } from './record-milestone';

beforeAll(() => publishItems(db(), [sampleItem()]));

const read = (viewer: Viewer, subject: string, at: string) =>
  recordMilestone(viewer, { id: randomUUID(), kind: 'lesson-read', subject, at });
const solve = (viewer: Viewer, subject: string) =>
  recordMilestone(viewer, { id: randomUUID(), kind: 'sandbox-solved', subject, at: '2026-11-22T10:00:00.000Z' });

async function guestAndAccount() {
  const guest = await newGuest();
  const account = await newAccount();
  await answerOnce(guest);
  await answerOnce(account);
  await read(guest, 'retry', '2026-11-20T10:00:00.000Z');
  await read(account, 'retry', '2026-11-21T10:00:00.000Z');
  await read(guest, 'catch', '2026-11-20T10:00:00.000Z');
  await solve(guest, 'retry/outage');
  return { guest, account };
}
const counts = { attempts: 1, answers: 1, lessons: 1, lessonsKnown: 1, sandboxes: 1, sandboxesKnown: 0 };

describe('merging a guest into an account', () => {
  it('says before what it adds, and then adds exactly that', async () => {
    const { guest, account } = await guestAndAccount();
    expect(await previewMerge(guest, account)).toEqual(counts);
    expect((await readProgress(account)).attempts).toHaveLength(1);
    expect(await mergeGuest(guest, account)).toEqual(counts);
    const merged = await readProgress(account);
    expect(merged.attempts).toHaveLength(2);
    expect(merged.sandboxesSolved.map(({ subject }) => subject)).toEqual(['retry/outage']);
    expect(await findUser(db(), guest.userId)).toBeNull();
  });

  it('keeps what both reached once, at the earlier time', async () => {
    const { guest, account } = await guestAndAccount();
    await mergeGuest(guest, account);
    const { lessonsRead } = await readProgress(account);
    expect(lessonsRead.filter(({ lesson }) => lesson === 'retry')).toEqual([
      { lesson: 'retry', at: '2026-11-20T10:00:00.000Z' },
    ]);
    expect(lessonsRead).toHaveLength(2);
  });

  it('happens once, however often and however much at once it is asked for', async () => {
    const { guest, account } = await guestAndAccount();
    const all = await Promise.all(Array.from({ length: 5 }, () => mergeGuest(guest, account)));
    expect(all.filter((added) => added !== null)).toEqual([counts]);
    expect(await mergeGuest(guest, account)).toBeNull();
    expect((await readProgress(account)).attempts).toHaveLength(2);
  });

  it('loses none of the answers that the guest saves meanwhile', async () => {
    const { guest, account } = await guestAndAccount();
    const saves = Array.from({ length: 6 }, () => answerOnce(guest));
    const [settled] = await Promise.all([Promise.allSettled(saves), mergeGuest(guest, account)]);
    const stored = settled.filter(({ status }) => status === 'fulfilled').length;
    expect((await readProgress(account)).attempts).toHaveLength(2 + stored);
  });

  it('never takes an account for a guest', async () => {
    const [one, other] = [await newAccount(), await newAccount()];
    await answerOnce(one);
    expect(await mergeGuest(one, other)).toBeNull();
    expect((await readProgress(one)).attempts).toHaveLength(1);
  });
});
