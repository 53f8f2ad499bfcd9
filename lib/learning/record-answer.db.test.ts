import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleHash, sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { findUser, markSeen } from '@/lib/data/users';
import type { AnswerPost } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { recordAnswer } from './record-answer';

beforeAll(() => publishItems(db(), [sampleItem()]));

function newPost(changes: Partial<AnswerPost> = {}): AnswerPost {
  return {
    id: randomUUID(),
    attempt: {
      id: randomUUID(),
      quiz: 'lesson:retry-basics',
      seed: 4_294_967_295,
      startedAt: '2026-11-22T10:00:00.000Z',
    },
    item: 'sample.retry',
    seed: 1,
    contentHash: sampleHash,
    submission: { kind: 'choice', chosen: ['b'] },
    sequence: 0,
    final: false,
    ...changes,
  };
}

async function record(viewer: Viewer | null, post: AnswerPost) {
  const recorded = await recordAnswer(viewer, post);
  if (!recorded.ok) throw new Error(`refused: ${recorded.error.code}`);
  return recorded.value;
}

/** A guest whose cookie has come back. */
async function seenGuest(): Promise<Viewer> {
  const { viewer } = await record(null, newPost());
  await markSeen(db(), viewer.userId, new Date());
  return viewer;
}

const stored = (attemptId: string) => db().answer.findMany({ where: { attemptId }, orderBy: { sequence: 'asc' } });

describe('recordAnswer', () => {
  it('makes a guest for the first answer and stores both', async () => {
    const post = newPost();
    const { viewer, reply } = await record(null, post);
    expect(reply).toEqual({ stored: true, id: post.id, duplicate: false, feedback: null });
    expect(await findUser(db(), viewer.userId)).toMatchObject({ kind: 'guest', lastSeenAt: null });
    expect((await stored(post.attempt.id)).map(({ userId }) => userId)).toEqual([viewer.userId]);
  });

  it('leaves no guest behind when it stores nothing', async () => {
    const before = await db().user.count();
    const refused = await recordAnswer(null, newPost({ contentHash: '0'.repeat(64) }));
    expect(refused).toEqual({ ok: false, error: { code: 'unknown-item' } });
    expect(await db().user.count()).toBe(before);
  });

  it('grades a final answer and says why', async () => {
    const { reply } = await record(null, newPost({ final: true }));
    expect(reply.feedback).toMatchObject({ right: true, score: 1, source: 'https://example.test/' });
    const wrong = await record(null, newPost({ final: true, submission: { kind: 'choice', chosen: ['a'] } }));
    expect(wrong.reply.feedback).toMatchObject({ right: false, score: 0 });
  });

  it('stores a repeated post once and replies the same', async () => {
    const post = newPost({ final: true });
    const first = await record(null, post);
    const again = await record(first.viewer, post);
    expect(again.reply).toEqual({ ...first.reply, duplicate: true });
    expect(await stored(post.attempt.id)).toHaveLength(1);
  });

  it('stores one row and makes one guest when the same first post arrives ten times at once', async () => {
    const before = await db().user.count();
    const post = newPost({ final: true });
    const all = await Promise.all(Array.from({ length: 10 }, () => record(null, post)));
    expect(new Set(all.map(({ viewer }) => viewer.userId)).size).toBe(1);
    expect(all.filter(({ reply }) => !reply.duplicate)).toHaveLength(1);
    expect(all.every(({ reply }) => reply.feedback?.right)).toBe(true);
    expect(await stored(post.attempt.id)).toHaveLength(1);
    expect(await db().user.count()).toBe(before + 1);
  });

  it('keeps the newest of posts that arrive out of order', async () => {
    const viewer = await seenGuest();
    const { attempt } = newPost();
    await record(viewer, newPost({ attempt, sequence: 5 }));
    const late = await record(viewer, newPost({ attempt, sequence: 3 }));
    expect(late.reply).toMatchObject({ duplicate: true, feedback: null });
    expect((await stored(attempt.id)).map(({ sequence }) => sequence)).toEqual([5]);
  });

  it('stores every one of many concurrent saves of different items, and one final each', async () => {
    const viewer = await seenGuest();
    const items = ['sample.one', 'sample.two', 'sample.three'].map((id) => sampleItem(id));
    await publishItems(db(), items);
    const { itemHash } = await import('@/lib/quiz');
    const { attempt } = newPost();
    const posts = items.flatMap((each) =>
      [0, 1, 2].map((sequence) =>
        newPost({ attempt, item: each.item.id, contentHash: itemHash(each), sequence, final: sequence === 2 }),
      ),
    );
    await Promise.all(posts.map((post) => recordAnswer(viewer, post)));
    const rows = await stored(attempt.id);
    expect(rows.filter(({ final }) => final)).toHaveLength(3);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('refuses a change after the final answer, with the feedback of the final one', async () => {
    const viewer = await seenGuest();
    const { attempt } = newPost();
    await record(viewer, newPost({ attempt, final: true }));
    const changed = newPost({ attempt, sequence: 1, final: true, submission: { kind: 'choice', chosen: ['a'] } });
    const refused = await recordAnswer(viewer, changed);
    expect(refused).toMatchObject({ ok: false, error: { code: 'already-final', feedback: { right: true } } });
    expect(await stored(attempt.id)).toHaveLength(1);
  });

  it('refuses another learner’s attempt', async () => {
    const owner = await seenGuest();
    const post = newPost();
    await record(owner, post);
    const other = await seenGuest();
    for (const viewer of [other, null]) {
      const refused = await recordAnswer(viewer, newPost({ attempt: post.attempt, sequence: 1 }));
      expect(refused).toEqual({ ok: false, error: { code: 'wrong-owner' } });
    }
  });

  it.each([
    ['an attempt that was started as another quiz', { quiz: 'lesson:other' }],
    ['an attempt with another seed', { seed: 7 }],
  ])('calls %s malformed', async (_, change) => {
    const viewer = await seenGuest();
    const post = newPost();
    await record(viewer, post);
    const refused = await recordAnswer(viewer, newPost({ attempt: { ...post.attempt, ...change }, sequence: 1 }));
    expect(refused).toEqual({ ok: false, error: { code: 'malformed' } });
  });

  it('refuses to grade an option that is not there', async () => {
    const refused = await recordAnswer(null, newPost({ final: true, submission: { kind: 'choice', chosen: ['z'] } }));
    expect(refused).toEqual({ ok: false, error: { code: 'malformed' } });
  });

  it('refuses an item under the hash of another', async () => {
    expect(await recordAnswer(null, newPost({ item: 'sample.other' }))).toEqual({
      ok: false,
      error: { code: 'unknown-item' },
    });
  });

  it('grades against the wording that was answered, whatever was published since', async () => {
    const viewer = await seenGuest();
    const { attempt } = newPost();
    await publishItems(db(), [sampleItem('sample.retry', 'reworded')]);
    const { reply } = await record(viewer, newPost({ attempt, final: true }));
    expect(reply.feedback?.options[0]?.why).toBe('a: because');
  });
});

describe('the guest whose cookie got lost', () => {
  it('is found again by the attempt it started', async () => {
    const first = newPost();
    const { viewer } = await record(null, first);
    const again = await record(null, newPost({ attempt: first.attempt, sequence: 1 }));
    expect(again.viewer.userId).toBe(viewer.userId);
  });

  it('is taken over by the cookie the browser has by now', async () => {
    const lost = newPost();
    const orphan = await record(null, lost);
    const viewer = await seenGuest();
    await record(viewer, newPost({ attempt: lost.attempt, sequence: 1 }));
    expect((await stored(lost.attempt.id)).map(({ userId }) => userId)).toEqual([viewer.userId, viewer.userId]);
    expect(await findUser(db(), orphan.viewer.userId)).toBeNull();
  });

  it('is nobody else’s once its cookie came back', async () => {
    const post = newPost();
    const { viewer } = await record(null, post);
    await markSeen(db(), viewer.userId, new Date());
    expect(await recordAnswer(null, newPost({ attempt: post.attempt, sequence: 1 }))).toEqual({
      ok: false,
      error: { code: 'wrong-owner' },
    });
  });

  it('is never an account', async () => {
    const post = newPost();
    const { viewer } = await record(null, post);
    await db().user.update({ where: { id: viewer.userId }, data: { kind: 'account' } });
    expect(await recordAnswer(null, newPost({ attempt: post.attempt, sequence: 1 }))).toEqual({
      ok: false,
      error: { code: 'sign-in' },
    });
  });
});
