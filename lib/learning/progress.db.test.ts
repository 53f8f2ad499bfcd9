import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleHash, sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { type AnswerPost, type MilestonePost, ProgressSchema } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { deleteData } from './delete-data';
import { exportData } from './export-data';
import { readProgress } from './read-progress';
import { recordAnswer } from './record-answer';
import { recordMilestone } from './record-milestone';

/** Null until the first answer made one. */
let viewer: Viewer | null;
let attempt: AnswerPost['attempt'];

async function answer(changes: Partial<AnswerPost> = {}) {
  const post: AnswerPost = {
    id: randomUUID(),
    attempt,
    item: 'sample.retry',
    seed: 1,
    contentHash: sampleHash,
    submission: { kind: 'choice', chosen: ['b'] },
    sequence: 0,
    final: false,
    ...changes,
  };
  const recorded = await recordAnswer(viewer, post);
  if (!recorded.ok) throw new Error(recorded.error.code);
  return recorded.value;
}

function me(): Viewer {
  if (!viewer) throw new Error('no viewer yet');
  return viewer;
}

const milestone = (subject: string, at: string, kind: MilestonePost['kind'] = 'lesson-read') =>
  recordMilestone(me(), { id: randomUUID(), kind, subject, at });

beforeEach(async () => {
  await publishItems(db(), [sampleItem()]);
  attempt = {
    id: randomUUID(),
    quiz: 'lesson:retry-basics',
    seed: 3_000_000_000,
    startedAt: '2026-11-22T10:00:00.000Z',
  };
  viewer = null;
  viewer = (await answer({ submission: { kind: 'choice', chosen: [] } })).viewer;
});

describe('readProgress', () => {
  it('says that there is nobody yet', async () => {
    expect(await readProgress(null)).toEqual({ viewer: 'none', lessonsRead: [], sandboxesSolved: [], attempts: [] });
  });

  it('gives the newest answer of each item, in the shape of the wire', async () => {
    await answer({ sequence: 1 });
    await answer({ sequence: 2, final: true });
    await milestone('retry-basics', '2026-11-22T10:05:00.000Z');
    await milestone('retry-basics/storm', '2026-11-22T10:06:00.000Z', 'sandbox-solved');
    const progress = await readProgress(viewer);
    expect(ProgressSchema.parse(progress)).toEqual(progress);
    expect(progress.lessonsRead).toEqual([{ lesson: 'retry-basics', at: '2026-11-22T10:05:00.000Z' }]);
    expect(progress.sandboxesSolved).toEqual([{ subject: 'retry-basics/storm', at: '2026-11-22T10:06:00.000Z' }]);
    expect(progress.attempts).toHaveLength(1);
    expect(progress.attempts[0]).toMatchObject({ id: attempt.id, seed: 3_000_000_000, startedAt: attempt.startedAt });
    expect(progress.attempts[0]?.answers).toEqual([
      {
        id: expect.any(String),
        item: 'sample.retry',
        contentHash: sampleHash,
        sequence: 2,
        submission: { kind: 'choice', chosen: ['b'] },
        final: true,
        score: 1,
      },
    ]);
  });

  it('lists the attempt answered last first', async () => {
    const older = attempt;
    attempt = { ...attempt, id: randomUUID() };
    await answer();
    attempt = older;
    await answer({ sequence: 9 });
    expect((await readProgress(viewer)).attempts[0]?.id).toBe(older.id);
  });
});

describe('recordMilestone', () => {
  it('keeps the first time and calls the rest duplicates', async () => {
    const first = await milestone('retry-basics', '2026-11-22T10:05:00.000Z');
    const second = await milestone('retry-basics', '2026-11-23T10:05:00.000Z');
    expect([first.duplicate, second.duplicate]).toEqual([false, true]);
    expect((await readProgress(me())).lessonsRead).toEqual([
      { lesson: 'retry-basics', at: '2026-11-22T10:05:00.000Z' },
    ]);
  });
});

describe('one’s data', () => {
  it('is exported whole: every save, not only the newest', async () => {
    await answer({ sequence: 1 });
    await milestone('retry-basics', '2026-11-22T10:05:00.000Z');
    const exported = JSON.parse(JSON.stringify(await exportData(me())));
    expect(exported).toMatchObject({
      format: 'dryrun-export',
      account: { id: me().userId, kind: 'guest' },
      milestones: [{ kind: 'lesson-read', subject: 'retry-basics' }],
      attempts: [{ id: attempt.id, seed: 3_000_000_000 }],
    });
    expect(exported.answers.map(({ sequence }: { sequence: number }) => sequence)).toEqual([0, 1]);
  });

  it('is gone once deleted, and nobody else’s is', async () => {
    const mine = me();
    await milestone('retry-basics', '2026-11-22T10:05:00.000Z');
    viewer = null;
    attempt = { ...attempt, id: randomUUID() };
    const other = (await answer()).viewer;
    await deleteData(mine);
    await deleteData(mine);
    const left = { where: { userId: mine.userId } };
    expect(await Promise.all([db().attempt.count(left), db().answer.count(left), db().milestone.count(left)])).toEqual([
      0, 0, 0,
    ]);
    expect(await db().user.count({ where: { id: mine.userId } })).toBe(0);
    expect((await readProgress(other)).attempts).toHaveLength(1);
  });
});
