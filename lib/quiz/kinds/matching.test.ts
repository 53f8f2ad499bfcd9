import { describe, expect, it } from 'vitest';
import { gradeAnswer, type MatchingItem, proveItem, toFeedback } from '@/lib/quiz';
import { factMatchItem, matchItem } from '../kinds.fixture';
import { publish } from '../publish.fixture';
import { retryRun, waitsDoNotAdd } from '../retry.fixture';

const refusalOf = (item: MatchingItem) => {
  const key = proveItem(item, item.proof ? retryRun : null);
  return key.ok ? null : key.error;
};
const change = <P extends { id: string }>(parts: readonly P[], id: string, changes: Partial<P>): P[] =>
  parts.map((part) => (part.id === id ? { ...part, ...changes } : part));

describe('the key of a matching', () => {
  it('pairs each prompt with the answer whose value the run gives', async () => {
    const { pairs, proof } = await publish(matchItem);
    expect(pairs).toEqual({ first: 'n', second: 'm', third: 'o' });
    expect(proof).toMatchObject({ answer: { first: 0, second: 1000, third: 3000 } });
  });

  it('about a fact is what is written', () => {
    expect(proveItem(factMatchItem, null)).toMatchObject({ value: { pairs: { x: 'three', y: 'one', z: 'one' } } });
  });

  it('uses an answer twice only where the item says that it may', () => {
    const { reuse: _reuse, ...once } = factMatchItem;
    expect(refusalOf(once)).toEqual({ code: 'answer-used-twice', prompt: 'z', answer: 'one' });
  });

  it('needs a query per prompt and a value per answer, each value its own, one for each prompt', () => {
    const { prompts, answers } = matchItem;
    const bare = prompts.map(({ query: _query, ...prompt }) => prompt);
    expect(refusalOf({ ...matchItem, prompts: bare })).toMatchObject({ code: 'missing-part-member', member: 'query' });
    expect(refusalOf({ ...matchItem, prompts: change(prompts, 'first', { answer: 'n' }) })).toMatchObject({
      code: 'stray-part-member',
    });
    expect(refusalOf({ ...matchItem, answers: change(answers, 'p', { value: 1000 }) })).toEqual({
      code: 'equal-answers',
      answers: ['m', 'p'],
    });
    expect(refusalOf({ ...matchItem, answers: change(answers, 'o', { value: 9 }) })).toEqual({
      code: 'no-answer',
      prompt: 'third',
      answer: 3000,
    });
  });

  it('needs known answers without a proof, and ids that do not tell the pairs', () => {
    const { prompts } = factMatchItem;
    expect(refusalOf({ ...factMatchItem, prompts: change(prompts, 'x', { answer: 'two' }) })).toMatchObject({
      code: 'unknown-answer',
    });
    expect(refusalOf({ ...factMatchItem, prompts: change(prompts, 'x', { id: 'three' }) })).toEqual({
      code: 'ids-tell-pairs',
      prompt: 'three',
    });
  });

  it('names no belief for the right pair', () => {
    const prompts = change(matchItem.prompts, 'second', { misconceptions: { m: 'sfn.waits-do-not-add' } });
    expect(refusalOf({ ...matchItem, prompts })).toEqual({
      code: 'belief-of-right-pair',
      prompt: 'second',
      answer: 'm',
    });
  });
});

describe('pairs', () => {
  const score = async (
    pairs: { [prompt: string]: string },
    rule: 'practice' | 'exam' = 'practice',
    item = matchItem,
  ) => {
    const grade = gradeAnswer(await publish(item), { kind: 'matching', pairs }, rule);
    return grade.ok ? grade.value.score : grade.error.code;
  };

  it('count one by one in practice, and all or nothing in an exam', async () => {
    const two = { first: 'n', second: 'm', third: 'p' };
    expect(await score(two)).toBeCloseTo(2 / 3);
    expect(await score(two, 'exam')).toBe(0);
    expect(await score({ ...two, third: 'o' }, 'exam')).toBe(1);
    expect(await score({})).toBe(0);
  });

  it('are refused with a stranger, or with an answer used twice where none may be', async () => {
    expect(await score({ first: 'z' })).toBe('unknown-part');
    expect(await score({ constructor: 'm' })).toBe('unknown-part');
    expect(await score({ first: 'm', second: 'm' })).toBe('repeated-part');
    expect(await score({ x: 'one', y: 'one', z: 'one' }, 'practice', factMatchItem)).toBeCloseTo(2 / 3);
  });

  it('are explained prompt by prompt, with the belief that leads to a wrong one', async () => {
    const { pairs } = toFeedback(await publish(matchItem), { kind: 'matching', pairs: { second: 'p', third: 'o' } });
    expect(pairs).toMatchObject([
      { id: 'first', answer: 'n', given: null, right: false },
      { id: 'second', answer: 'm', given: 'p', right: false, misconception: waitsDoNotAdd, cursor: expect.any(Number) },
      { id: 'third', answer: 'o', given: 'o', right: true },
    ]);
  });
});
