import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '@/e2e/support/classroom';
import { hostileSubmissions } from '@/e2e/support/hostile-submissions';
import { answerOnce, newGuest } from '@/e2e/support/people';
import { sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { itemHash } from '@/lib/quiz';
import { readAnswer } from '../read-answer';
import { recordAnswer } from '../record-answer';
import { gradingState } from './grading-state';

beforeAll(() => publishItems(db(), [sampleItem(), ...new Set(hostileSubmissions.map(({ item }) => item))]));
afterAll(() => gradingState().pool.close());

it('whatever is submitted, its grading ends, and everybody else goes on meanwhile', { timeout: 240_000 }, async () => {
  const villain = await newGuest();
  const ids = new Map<string, string>();
  const harm = Promise.all(
    hostileSubmissions.map(async ({ says, item, texts }) => {
      const id = randomUUID();
      ids.set(says, id);
      granted(
        await recordAnswer(villain, {
          id,
          attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
          item: item.item.id,
          seed: 1,
          contentHash: itemHash(item),
          submission: { kind: 'simulation', texts: { ...texts } },
          sequence: 0,
          final: true,
        }),
      );
    }),
  );
  const learner = await newGuest();
  const attempts = [];
  for (let n = 0; n < 50; n += 1) attempts.push(await answerOnce(learner));
  expect(await db().answer.count({ where: { attemptId: { in: attempts }, score: 1 } })).toBe(50);
  await harm;

  const open = () => db().gradingJob.count({ where: { finishedAt: null } });
  await expect.poll(open, { timeout: 200_000, interval: 500 }).toBe(0);
  const ends: Record<string, unknown> = {};
  for (const [says, id] of ids) {
    const { grading, score } = granted(await readAnswer(villain, id));
    ends[says] = { grading, score };
  }
  const worthNothing = { grading: 'done', score: 0 };
  expect(ends).toEqual({
    ...Object.fromEntries(hostileSubmissions.map(({ says }) => [says, worthNothing])),
    'what ends its process': { grading: 'failed', score: null },
  });
});
