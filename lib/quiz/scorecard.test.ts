import { describe, expect, it } from 'vitest';
import { type Feedback, type ScoredAnswer, scorecard } from '@/lib/quiz';
import { waitsDoNotAdd } from './retry.fixture';

/** An answer that chose `a`: right when `right`, else a pick that holds a belief. */
function answer(id: string, right: boolean, skills: string[], score = right ? 1 : 0): ScoredAnswer {
  const option: Feedback['options'][number] = {
    id: 'a',
    right,
    why: 'because',
    ...(right ? {} : { misconception: waitsDoNotAdd }),
  };
  return {
    item: { id, skills },
    submission: { kind: 'choice', chosen: ['a'] },
    feedback: { right, score, options: [option], facts: [], source: 'test' },
  };
}

const open: ScoredAnswer = { item: { id: 'open', skills: ['sfn.retry'] }, submission: null, feedback: null };

describe('a scorecard', () => {
  it('counts whole credits of all items: a part is not right, nor is a blank', () => {
    const card = scorecard([answer('x', true, []), answer('y', false, [], 0.5), open]);
    expect(card).toMatchObject({ right: 1, answered: 2, total: 3, percent: 33 });
  });

  it('shows how little a short quiz says', () => {
    const card = scorecard(Array.from({ length: 10 }, (_, i) => answer(`i${i}`, i < 8, [])));
    expect(card.interval?.low).toBeCloseTo(0.4902, 4);
    expect(card.interval?.high).toBeCloseTo(0.9433, 4);
  });

  it('counts an item for each of its skills', () => {
    const card = scorecard([answer('x', true, ['sfn.retry', 'sfn.errors']), answer('y', false, ['sfn.retry'])]);
    expect(card.skills).toEqual([
      { skill: 'sfn.retry', right: 1, total: 2 },
      { skill: 'sfn.errors', right: 1, total: 1 },
    ]);
  });

  it('names the beliefs behind the wrong picks, and no others', () => {
    const avoided: ScoredAnswer = { ...answer('z', false, []), submission: { kind: 'choice', chosen: ['b'] } };
    const card = scorecard([answer('x', false, []), answer('y', false, []), avoided]);
    expect(card.misconceptions).toEqual([{ ...waitsDoNotAdd, items: ['x', 'y'] }]);
  });

  it('of nothing has no interval', () => {
    expect(scorecard([])).toMatchObject({ right: 0, total: 0, percent: 0, interval: null });
  });

  it('never holds a scaled score', () => {
    const numbers = Object.values(scorecard([answer('x', true, [])])).filter((v) => typeof v === 'number');
    expect(Math.max(...numbers)).toBeLessThanOrEqual(100);
  });
});
