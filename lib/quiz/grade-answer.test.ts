import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GradingRule, gradeAnswer, type PublishedItem } from '@/lib/quiz';
import { factItem, whichItem } from './retry.fixture';

const single: PublishedItem = {
  item: factItem,
  scenario: null,
  key: ['a'],
  proof: null,
  facts: [],
  misconceptions: [],
};
const multiple: PublishedItem = { ...single, item: whichItem, key: ['a', 'b'] };

const score = (published: PublishedItem, chosen: string[], rule: GradingRule = 'practice') => {
  const grade = gradeAnswer(published, { kind: 'choice', chosen }, rule);
  return grade.ok ? grade.value.score : grade.error.code;
};

describe('a single choice', () => {
  it('is right or wrong, and a blank is wrong', () => {
    expect(score(single, ['a'])).toBe(1);
    expect(score(single, ['b'])).toBe(0);
    expect(score(single, [])).toBe(0);
  });

  it('refuses two picks, and an option that is not there', () => {
    expect(score(single, ['a', 'b'])).toBe('too-many-chosen');
    expect(score(single, ['f'])).toBe('unknown-option');
  });
});

describe('a multiple choice', () => {
  it.each([
    [['a', 'b'], 1, 1],
    [['b', 'a'], 1, 1],
    [['a'], 0.5, 0],
    [['a', 'c'], 0, 0],
    [['c', 'd'], 0, 0],
    [[], 0, 0],
  ])('of %j scores %f in practice and %f in an exam', (chosen, practice, exam) => {
    expect(score(multiple, chosen)).toBe(practice);
    expect(score(multiple, chosen, 'exam')).toBe(exam);
  });

  it('is right only with the whole credit', () => {
    expect(gradeAnswer(multiple, { kind: 'choice', chosen: ['a'] }, 'practice')).toEqual({
      ok: true,
      value: { score: 0.5, right: false },
    });
  });

  it('counts an option named twice once', () => {
    expect(score(multiple, ['a', 'a', 'b'])).toBe(1);
  });

  it('refuses more picks than the stem asks for', () => {
    expect(gradeAnswer(multiple, { kind: 'choice', chosen: ['a', 'b', 'c'] }, 'exam')).toEqual({
      ok: false,
      error: { code: 'too-many-chosen', chosen: 3, choose: 2 },
    });
  });

  it('never scores an exam above practice, nor outside 0 to 1', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd', 'e'], { maxLength: 2 }), (chosen) => {
        const [practice, exam] = [score(multiple, chosen), score(multiple, chosen, 'exam')];
        return (
          typeof practice === 'number' && typeof exam === 'number' && 0 <= exam && exam <= practice && practice <= 1
        );
      }),
    );
  });
});
