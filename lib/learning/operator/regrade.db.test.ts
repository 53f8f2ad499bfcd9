import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refusal } from '@/e2e/support/classroom';
import { newOperator, operatorEmail } from '@/e2e/support/operator';
import { newGuest } from '@/e2e/support/people';
import { sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { type Item, itemHash, type PublishedItem, type SimulationItem, type Submission } from '@/lib/quiz';
import { editItem } from '@/lib/quiz/kinds.fixture';
import { publish } from '@/lib/quiz/publish.fixture';
import type { Operator } from '@/lib/session/require-operator';
import type { Viewer } from '@/lib/session/viewer';
import { gradingState } from '../grading/grading-state';
import { readAnswer } from '../read-answer';
import { readProgress } from '../read-progress';
import { recordAnswer } from '../record-answer';
import { planRegrade } from './plan-regrade';
import { readItemHistory } from './read-items';
import { regrade } from './regrade';

const now = new Date('2026-11-23T10:00:00.000Z');
const reason = 'The key was wrong: a holds.';
let operator: Operator;
let learner: Viewer;

beforeEach(async () => {
  vi.stubEnv('OPERATOR_EMAILS', operatorEmail);
  await db().user.deleteMany({ where: { email: operatorEmail } });
  operator = await newOperator();
  learner = await newGuest();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => gradingState().pool.close());

/** An item of which `b` was right at first and `a` is now; the second version may call `b` by another id. */
async function mendedItem(b = 'b'): Promise<{ before: PublishedItem; after: PublishedItem }> {
  const before = sampleItem(`sample.${randomUUID().slice(0, 8)}`);
  const after = toMended(before, b);
  await publishItems(db(), [before, after]);
  return { before, after };
}

function toMended(before: PublishedItem, b: string): PublishedItem {
  const { item } = before;
  if (item.kind !== 'single') throw new Error('The sample is a single choice');
  const options = item.options
    .map(({ right: _right, ...option }) => (option.id === 'a' ? { ...option, right: true } : option))
    .map((option) => (option.id === 'b' ? { ...option, id: b } : option));
  const mended: Item = { ...item, options };
  return { ...before, item: mended, key: ['a'] };
}

async function answer(published: PublishedItem, submission: Submission): Promise<string> {
  const id = randomUUID();
  granted(
    await recordAnswer(learner, {
      id,
      attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
      item: published.item.id,
      seed: 1,
      contentHash: itemHash(published),
      submission,
      sequence: 0,
      final: true,
    }),
  );
  return id;
}
const choose = (published: PublishedItem, option: string) => answer(published, { kind: 'choice', chosen: [option] });
const scoreOf = async (id: string) => granted(await readAnswer(learner, id)).score;

async function apply(item: string, toHash: string, who: Viewer | null = operator) {
  const { digest } = granted(await planRegrade(item, toHash));
  return regrade(who, item, { toHash, digest, reason }, now);
}

describe('a regrade', () => {
  it('shows first which grades would change, and changes nothing', async () => {
    const { before, after } = await mendedItem();
    const ids = [
      await choose(before, 'a'),
      await choose(before, 'a'),
      await choose(before, 'b'),
      await choose(before, 'c'),
    ];
    const history = await readItemHistory(operator, before.item.id, itemHash(after));
    expect(history?.preview).toMatchObject({
      answers: 4,
      affected: 3,
      groups: [
        { submission: { chosen: ['a'] }, before: 0, after: 1, answers: 2 },
        { submission: { chosen: ['b'] }, before: 1, after: 0, answers: 1 },
      ],
      impossible: [],
    });
    expect(await Promise.all(ids.map(scoreOf))).toEqual([0, 0, 1, 0]);
  });

  it('gives the grades it showed, tells learners, and leaves an audit row', async () => {
    const { before, after } = await mendedItem();
    const [wronged, lucky] = [await choose(before, 'a'), await choose(before, 'b')];
    expect(granted(await apply(before.item.id, itemHash(after)))).toEqual({ regraded: 2 });
    expect(granted(await readAnswer(learner, wronged))).toMatchObject({
      score: 1,
      contentHash: itemHash(after),
      feedback: { right: true },
      regraded: { at: now.toISOString(), was: 0, reason },
    });
    expect(await scoreOf(lucky)).toBe(0);
    const { attempts } = await readProgress(learner);
    expect(attempts.flatMap(({ answers }) => answers.map(({ regraded }) => regraded?.was)).sort()).toEqual([0, 1]);
    const history = await readItemHistory(operator, before.item.id, null);
    expect(history?.regrades).toMatchObject([
      { by: operatorEmail, affected: 2, reason, toHash: itemHash(after), before: 0.5, after: 0.5 },
    ]);
  });

  it('is taken back by another one', async () => {
    const { before, after } = await mendedItem();
    const id = await choose(before, 'a');
    await apply(before.item.id, itemHash(after));
    expect(granted(await apply(before.item.id, itemHash(before)))).toEqual({ regraded: 1 });
    expect(granted(await readAnswer(learner, id))).toMatchObject({ score: 0, contentHash: itemHash(before) });
  });

  it('leaves answers alone whose option is gone', async () => {
    const { before, after } = await mendedItem('d');
    const [gone, kept] = [await choose(before, 'b'), await choose(before, 'a')];
    const plan = granted(await planRegrade(before.item.id, itemHash(after)));
    expect(plan.impossible.map(({ id }) => id)).toEqual([gone]);
    await apply(before.item.id, itemHash(after));
    expect([await scoreOf(gone), await scoreOf(kept)]).toEqual([1, 1]);
  });

  it('judges what was written for a simulation by the new judges', async () => {
    const lenient: SimulationItem = { ...editItem, judges: editItem.judges.slice(0, 1), wrong: [] };
    const [before, after] = [await publish(editItem), await publish(lenient)];
    await publishItems(db(), [before, after]);
    const id = await answer(before, { kind: 'simulation', texts: { ...editItem.wrong[0]?.texts } });
    expect(await scoreOf(id)).toBe(0.75);
    await apply(editItem.id, itemHash(after));
    const state = granted(await readAnswer(learner, id));
    expect(state).toMatchObject({ score: 1, feedback: { right: true, judged: [{ id: 'survives', met: true }] } });
  });

  it('is refused when an answer came after the preview', async () => {
    const { before, after } = await mendedItem();
    await choose(before, 'a');
    const { digest } = granted(await planRegrade(before.item.id, itemHash(after)));
    const late = await choose(before, 'b');
    const post = { toHash: itemHash(after), digest, reason };
    expect(refusal(await regrade(operator, before.item.id, post, now))).toBe('preview-outdated');
    expect(await scoreOf(late)).toBe(1);
  });

  it('is refused where there is nothing to change, and by a version of another item', async () => {
    const { before, after } = await mendedItem();
    const other = await mendedItem();
    await choose(after, 'a');
    expect(refusal(await apply(before.item.id, itemHash(after)))).toBe('nothing-to-regrade');
    expect(refusal(await planRegrade(before.item.id, itemHash(other.after)))).toBe('unknown-item');
  });

  it('is for operators alone', async () => {
    const { before, after } = await mendedItem();
    const id = await choose(before, 'a');
    for (const who of [learner, null])
      expect(refusal(await apply(before.item.id, itemHash(after), who))).toBe('no-operator');
    expect(await scoreOf(id)).toBe(0);
  });
});
