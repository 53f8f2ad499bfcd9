import { describe, expect, it } from 'vitest';
import { type CaseItem, gradeAnswer, heldBeliefs, proveItem, type Submission, toFeedback } from '@/lib/quiz';
import { caseItem } from '../kinds.fixture';
import { publish } from '../publish.fixture';
import { retryRun, waitsDoNotAdd } from '../retry.fixture';

const [when, match, plain] = caseItem.items;
if (!when || !match || !plain) throw new Error('the fixture has three items');
const refusalOf = (items: CaseItem['items']) => {
  const key = proveItem({ ...caseItem, items }, retryRun);
  return key.ok ? null : key.error;
};

describe('the key of a case', () => {
  it('is the keys of its items, proven on one run', async () => {
    const { leaves, proof } = await publish(caseItem);
    expect(leaves).toMatchObject({
      'retry.case-when': { key: ['c'], proof: { answer: 3000, hash: proof?.hash } },
      'retry.case-match': { pairs: { first: 'n' }, proof: { hash: proof?.hash } },
      'retry.case-fact': { key: ['a'], proof: null },
    });
  });

  it('is refused with the reason of the item that has none', () => {
    const { fact: _fact, ...bare } = plain;
    expect(refusalOf([when, match, bare])).toEqual({
      code: 'leaf',
      leaf: 'retry.case-fact',
      error: { code: 'neither-proof-nor-fact' },
    });
  });

  it('is refused with an item about another run, or two of one id', () => {
    const other = { ...when, proof: { ...when.proof, scenario: 'asl/other' } };
    expect(refusalOf([other, match, plain])).toEqual({ code: 'leaf-of-other-run', leaf: 'retry.case-when' });
    expect(refusalOf([when, { ...plain, id: when.id }, match])).toMatchObject({ code: 'repeated-part', list: 'items' });
  });
});

describe('the answers to a case', () => {
  const submission: Submission = {
    kind: 'case',
    answers: {
      'retry.case-when': { kind: 'choice', chosen: ['b'] },
      'retry.case-match': { kind: 'matching', pairs: { first: 'n', second: 'm' } },
    },
  };

  it('are scored item by item; what is left out is wrong', async () => {
    const published = await publish(caseItem);
    expect(gradeAnswer(published, submission, 'practice')).toMatchObject({ value: { score: 2 / 3 / 3, right: false } });
    expect(gradeAnswer(published, submission, 'exam')).toMatchObject({ value: { score: 0 } });
  });

  it('are refused where one cannot be graded', async () => {
    const published = await publish(caseItem);
    const answers = { 'retry.case-when': { kind: 'ordering' as const, order: [] } };
    const stranger = { constructor: { kind: 'choice' as const, chosen: [] } };
    expect(gradeAnswer(published, { kind: 'case', answers }, 'exam')).toMatchObject({ error: { code: 'wrong-kind' } });
    expect(gradeAnswer(published, { kind: 'case', answers: stranger }, 'exam')).toEqual({
      ok: false,
      error: { code: 'unknown-part', part: 'constructor' },
    });
  });

  it('are explained item by item, and show the beliefs of the wrong ones', async () => {
    const feedback = toFeedback(await publish(caseItem), submission);
    expect(feedback.items).toMatchObject([
      { id: 'retry.case-when', right: false, proven: true, options: [{}, { misconception: waitsDoNotAdd }, {}] },
      { id: 'retry.case-match', score: 2 / 3, pairs: [{ right: true }, { right: true }, { given: null }] },
      { id: 'retry.case-fact', right: false, proven: false, decidedBy: null },
    ]);
    expect(heldBeliefs(submission, feedback)).toEqual([waitsDoNotAdd]);
  });
});
