import { describe, expect, it } from 'vitest';
import { sampleItem } from '@/e2e/support/sample-item';
import type { PublishedItem } from '@/lib/quiz';
import { type SharedAnswer, sharedMisconceptions } from './misconceptions';

const belief = (id: string) => ({ id, belief: `Believes ${id}`, correction: `Not ${id}` });

/** The sample item, `b` right, whose wrong options name beliefs: `question('one', { a: 'adds', c: 'doubles' })`. */
function question(id: string, beliefs: Readonly<Record<string, string>>): PublishedItem {
  const sample = sampleItem(id);
  if (sample.item.kind !== 'single') throw new Error('The sample has another kind now');
  const options = sample.item.options.map((option) => ({ ...option, misconception: beliefs[option.id] }));
  const misconceptions = [...new Set(Object.values(beliefs))].map(belief);
  return { ...sample, item: { ...sample.item, options }, misconceptions };
}
const answer = (published: PublishedItem, chosen: string, ...learners: string[]): SharedAnswer => ({
  published,
  chosen: [chosen],
  learners,
});
const lesson = { id: 'retry-basics', title: 'Retry basics' };
const share = (answers: readonly SharedAnswer[]) =>
  sharedMisconceptions(answers, () => lesson).map(({ id, learners, of }) => `${id} ${learners}/${of}`);

const one = question('one', { a: 'adds', c: 'doubles' });
const two = question('two', { a: 'adds' });

describe('what a class believes', () => {
  it('is what its wrong answers name, of those who answered a question that can show it', () => {
    expect(share([answer(one, 'a', 'ada', 'ben'), answer(one, 'b', 'cy'), answer(one, 'c', 'di')])).toEqual([
      'adds 2/4',
      'doubles 1/4',
    ]);
  });

  it('counts a learner once, over questions, wordings and attempts', () => {
    const again = [answer(one, 'a', 'ada'), answer(two, 'a', 'ada'), answer(two, 'b', 'ada', 'ben')];
    expect(share(again)).toEqual(['adds 1/2']);
  });

  it('has the largest share first, of equal ones that of more learners', () => {
    const three = question('three', { a: 'loops', c: 'waits' });
    const four = question('four', { a: 'stops' });
    const answers = [
      answer(one, 'a', 'ada'),
      answer(one, 'b', 'ben', 'cy'),
      answer(three, 'a', 'ada'),
      answer(three, 'c', 'ben'),
      answer(four, 'a', 'ada', 'ben'),
      answer(four, 'b', 'cy', 'di'),
    ];
    expect(share(answers)).toEqual(['stops 2/4', 'loops 1/2', 'waits 1/2', 'adds 1/3']);
  });

  it('leaves out what nobody showed, and what a right option names', () => {
    expect(share([answer(question('five', { b: 'right', a: 'adds' }), 'b', 'ada')])).toEqual([]);
    expect(share([])).toEqual([]);
  });

  it('comes with its words and the lesson to go back to', () => {
    expect(sharedMisconceptions([answer(two, 'a', 'ada')], (item) => ({ id: item, title: 'T' }))).toEqual([
      { ...belief('adds'), learners: 1, of: 1, lesson: { id: 'two', title: 'T' } },
    ]);
  });
});
