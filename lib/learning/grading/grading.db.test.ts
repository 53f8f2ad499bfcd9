import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { granted } from '@/e2e/support/classroom';
import { newGuest } from '@/e2e/support/people';
import { appendAnswer } from '@/lib/data/answers';
import { createAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/db';
import { addGradingJob, claimJob, finishJob, requeueJob } from '@/lib/data/grading-jobs';
import { publishItems } from '@/lib/data/item-versions';
import { type AnswerPost, itemHash, type PublishedItem, rightSubmission, type Submission } from '@/lib/quiz';
import { editItem } from '@/lib/quiz/kinds.fixture';
import { everyKind, publish } from '@/lib/quiz/publish.fixture';
import type { Viewer } from '@/lib/session/viewer';
import { readAnswer } from '../read-answer';
import { readReceipt } from '../read-receipt';
import { recordAnswer } from '../record-answer';
import { replayReceipt } from '../replay-receipt';
import { wakeGrading } from './grade-queue';
import { gradingState } from './grading-state';

let repair: PublishedItem;
let viewer: Viewer;

beforeAll(async () => {
  const items = await Promise.all(everyKind.map(publish));
  await publishItems(db(), items);
  repair = await publish(editItem);
});
beforeEach(async () => {
  viewer = await newGuest();
});
afterAll(() => gradingState().pool.close());

function newPost(published: PublishedItem, submission: Submission): AnswerPost {
  return {
    id: randomUUID(),
    attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
    item: published.item.id,
    seed: 1,
    contentHash: itemHash(published),
    submission,
    sequence: 0,
    final: true,
  };
}
const solution = () => rightSubmission(repair);

/** A simulation's answer that no instance has begun, as one that was killed right after saving leaves it. */
async function leftBehind(): Promise<string> {
  const post = newPost(repair, solution());
  await db().$transaction(async (tx) => {
    await createAttempt(tx, viewer, post.attempt);
    await appendAnswer(tx, viewer, post, null);
    await addGradingJob(tx, post.id);
  });
  return post.id;
}
const leaseFrom = (now: Date) => new Date(now.getTime() + 1_000);

describe('a final answer', () => {
  it.each(everyKind.map((item) => [item.kind, item] as const))(
    'to a %s has a receipt that replays the same',
    async (_, item) => {
      const published = await publish(item);
      const post = newPost(published, rightSubmission(published));
      const { reply } = granted(await recordAnswer(viewer, post));
      expect(reply.feedback).toMatchObject({ right: true, score: 1 });
      const receipt = granted(await readReceipt(viewer, post.id));
      expect(receipt).toMatchObject({ item: item.id, contentHash: post.contentHash, score: 1, mode: 'practice' });
      const replay = granted(await replayReceipt(viewer, post.id));
      expect(replay).toMatchObject({ same: true, score: 1, traceHash: receipt.traceHash });
    },
  );

  it('of somebody else’s is nowhere', async () => {
    const post = newPost(repair, solution());
    await recordAnswer(viewer, post);
    const stranger = await newGuest();
    for (const read of [readAnswer, readReceipt, replayReceipt]) {
      for (const who of [stranger, null])
        expect(await read(who, post.id)).toEqual({ ok: false, error: { code: 'unknown-answer' } });
      expect(await read(viewer, 'not-an-id')).toEqual({ ok: false, error: { code: 'unknown-answer' } });
    }
  });

  it('to a simulation that names a text that is not asked for is malformed', async () => {
    const stray = newPost(repair, { kind: 'simulation', texts: { mocks: '{}' } });
    expect(await recordAnswer(viewer, stray)).toEqual({ ok: false, error: { code: 'malformed' } });
  });

  it('sent twice is one job and the same feedback', async () => {
    const post = newPost(repair, { kind: 'simulation', texts: {} });
    const replies = await Promise.all([recordAnswer(viewer, post), recordAnswer(viewer, post)]);
    expect(replies.map((each) => granted(each).reply.duplicate).sort()).toEqual([false, true]);
    expect(granted(await recordAnswer(viewer, post)).reply.feedback).toMatchObject({ score: 0.25 });
    expect(await db().gradingJob.count({ where: { answerId: post.id } })).toBe(1);
  });
});

describe('the queue', () => {
  it('holds an answer without a grade until somebody works', async () => {
    const id = await leftBehind();
    expect(granted(await readAnswer(viewer, id))).toMatchObject({ grading: 'waiting', score: null, feedback: null });
    expect(await readReceipt(viewer, id)).toEqual({ ok: false, error: { code: 'not-graded' } });
    wakeGrading();
    await expect
      .poll(async () => granted(await readAnswer(viewer, id)))
      .toMatchObject({ grading: 'done', score: 1, feedback: { right: true } });
  });

  it('gives each job to one instance, and again when that one is gone', async () => {
    const ids = [await leftBehind(), await leftBehind()];
    const now = new Date();
    const claims = await Promise.all([1, 2, 3].map(() => claimJob(db(), now, leaseFrom(now))));
    expect(claims.map((claim) => claim?.answerId).sort()).toEqual([...ids, undefined].sort());
    const later = new Date(now.getTime() + 2_000);
    const again = await claimJob(db(), later, leaseFrom(later));
    expect(again).toEqual({ answerId: expect.toBeOneOf(ids), attempt: 2 });
    wakeGrading();
    await expect
      .poll(() => db().gradingJob.count({ where: { answerId: { in: ids }, state: 'done' } }), { timeout: 30_000 })
      .toBe(0);
    // Both are under a lease: nobody touches them until it runs out.
    for (const answerId of ids)
      await requeueJob(db(), { answerId, attempt: answerId === again?.answerId ? 2 : 1 }, later);
    wakeGrading();
    await expect.poll(() => db().gradingJob.count({ where: { answerId: { in: ids }, state: 'done' } })).toBe(2);
  });

  it('takes no grade from an instance that lost its lease', async () => {
    const id = await leftBehind();
    const now = new Date();
    const first = await claimJob(db(), now, now);
    const second = await claimJob(db(), new Date(now.getTime() + 1), leaseFrom(now));
    expect([first?.answerId, second?.answerId]).toEqual([id, id]);
    const failed = { state: 'failed', problem: 'crashed' } as const;
    const at = { finishedAt: now, spentMs: 1 };
    expect(first && (await finishJob(db(), first, failed, at))).toBe(false);
    expect(second && (await finishJob(db(), second, failed, at))).toBe(true);
    expect(granted(await readAnswer(viewer, id))).toMatchObject({ grading: 'failed', score: null, feedback: null });
  });

  it('gives up on a job that was begun too often', async () => {
    const id = await leftBehind();
    await db().gradingJob.update({ where: { answerId: id }, data: { attempts: 3 } });
    wakeGrading();
    await expect
      .poll(() => db().gradingJob.findUnique({ where: { answerId: id } }))
      .toMatchObject({ state: 'failed', problem: 'crashed' });
  });
});
