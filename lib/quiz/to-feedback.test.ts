import { describe, expect, it } from 'vitest';
import { FeedbackSchema, type PublishedItem, PublishedItemSchema, proveItem, toFeedback } from '@/lib/quiz';
import { defaultAttempts, retryRun, retryScenario, waitsDoNotAdd, whenItem } from './retry.fixture';

const key = proveItem(whenItem, retryRun);
const published: PublishedItem = {
  item: whenItem,
  scenario: retryScenario,
  key: ['c'],
  proof: key.ok ? key.value.proof : null,
  facts: [defaultAttempts],
  misconceptions: [waitsDoNotAdd],
};

describe('feedback', () => {
  const feedback = toFeedback(published, { kind: 'choice', chosen: ['b'] });

  it('obeys the wire format', () => {
    expect(FeedbackSchema.parse(feedback)).toEqual(feedback);
  });

  it('says of every option whether and why it is right, and names the belief behind a wrong one', () => {
    expect(feedback.options).toEqual([
      { id: 'a', right: false, value: 1000, why: 'why-a: only the first wait' },
      { id: 'b', right: false, value: 2000, why: 'why-b: only the second wait', misconception: waitsDoNotAdd },
      { id: 'c', right: true, value: 3000, why: 'why-c: 1 s and then 2 s' },
    ]);
  });

  it('brings the grade, the facts, and the run with the event that decided', () => {
    expect(feedback).toMatchObject({
      right: false,
      score: 0,
      facts: [defaultAttempts],
      proof: { hash: retryRun.hash, answer: 3000, decidedBy: 2, engineVersion: 7, scenario: { engine: 'asl' } },
    });
  });

  it('says what the run was asked, so that a wrong number can be looked into', () => {
    expect(feedback.proof?.query).toEqual(whenItem.proof?.query);
  });

  it('is not given for what cannot be graded', () => {
    expect(() => toFeedback(published, { kind: 'choice', chosen: ['a', 'b'] })).toThrow('too-many-chosen');
  });
});

describe('a published item', () => {
  it('comes back from JSON as it was', () => {
    expect(PublishedItemSchema.parse(JSON.parse(JSON.stringify(published)))).toEqual(published);
  });
});
