import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradeSimulation, judgeRun, type PublishedItem } from '@/lib/quiz';
import { editItem, mutantItem } from '@/lib/quiz/kinds.fixture';
import { noCode, publish } from '@/lib/quiz/publish.fixture';
import { whenItem } from '@/lib/quiz/retry.fixture';
import { bundleGrader } from '@/scripts/lib/prepare.mjs';
import { graderLimits } from './limits';
import { createPool, type Pool } from './pool';
import type { Task } from './task';

const program = 'lib/grading/generated/worker.mjs';
let pool: Pool;
let repair: PublishedItem;

beforeAll(async () => {
  await bundleGrader();
  repair = await publish(editItem);
  pool = createPool({ program, size: 2, ...graderLimits });
});
afterAll(() => pool.close());

const task = (published: PublishedItem, texts: Readonly<Record<string, string>>): Task => ({
  kind: 'grade',
  published,
  submission: { kind: 'simulation', texts: { ...texts } },
  mode: 'practice',
});

describe('the pool', () => {
  it('gives the grade and the trace that are given in this process', async () => {
    for (const item of [editItem, mutantItem]) {
      const published = await publish(item);
      const { submission, ...asked } = task(published, item.solution);
      const here = await gradeSimulation(published, submission, judgeRun(noCode));
      const there = await pool.work({ submission, ...asked });
      expect(there).toEqual({ kind: 'answered', answer: { kind: 'graded', grade: here.ok && here.value } });
    }
  });

  it('grades more tasks than it has processes', async () => {
    const ends = await Promise.all(Array.from({ length: 9 }, () => pool.work(task(repair, editItem.solution))));
    expect(ends.map((end) => end.kind === 'answered' && end.answer.kind)).toEqual(Array(9).fill('graded'));
  });

  it('makes the runs of a replay anew', async () => {
    const published = await publish(whenItem);
    const stale: PublishedItem = {
      ...published,
      key: ['a'],
      proof: published.proof && { ...published.proof, hash: 'f'.repeat(64) },
    };
    const end = await pool.work({
      kind: 'replay',
      published: stale,
      submission: { kind: 'choice', chosen: ['c'] },
      mode: 'practice',
    });
    const { hash: traceHash, engineVersion, answer: proof } = published.proof ?? {};
    expect(end).toEqual({
      kind: 'answered',
      answer: { kind: 'replayed', fresh: { score: 1, traceHash, engineVersion, proof } },
    });
  });

  it('refuses a submission of another kind', async () => {
    const end = await pool.work({ ...task(repair, {}), submission: { kind: 'choice', chosen: [] } });
    expect(end).toEqual({ kind: 'answered', answer: { kind: 'refused', code: 'wrong-kind' } });
  });

  it('ends a process that does not answer in time, and goes on with another', async () => {
    const hasty = createPool({ program, size: 1, ...graderLimits, timeLimitMs: 1 });
    expect(await hasty.work(task(repair, editItem.solution))).toEqual({ kind: 'timed-out' });
    expect(await hasty.work(task(repair, editItem.solution))).toEqual({ kind: 'timed-out' });
    hasty.close();
  });

  it('tells of a process that died, and goes on with another', async () => {
    const broken = { ...repair, scenario: null };
    expect(await pool.work(task(broken, editItem.solution))).toEqual({ kind: 'crashed' });
    expect(await pool.work(task(repair, editItem.solution))).toMatchObject({ kind: 'answered' });
  });

  it('replaces a process that has grown', async () => {
    const small = createPool({ program, size: 1, ...graderLimits, residentMegabytes: 1 });
    for (let n = 0; n < 2; n += 1)
      expect(await small.work(task(repair, editItem.solution))).toMatchObject({ kind: 'answered' });
    small.close();
  });

  it('lets a process that was given too small a heap die alone', async () => {
    const tiny = createPool({ program, size: 1, ...graderLimits, heapMegabytes: 4 });
    expect(await tiny.work(task(repair, editItem.solution))).toEqual({ kind: 'crashed' });
    tiny.close();
  });
});
