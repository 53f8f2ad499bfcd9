import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, fromProgress, type KeptAnswer, latestAttempt, mergeAttempts, newAttempt } from './attempt';

const facts = { id: 'a', quiz: 'lesson:retry', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' };
const answer = (changes: Partial<KeptAnswer>): KeptAnswer => ({
  sequence: 0,
  contentHash: 'f'.repeat(64),
  seed: 1,
  submission: { kind: 'choice', chosen: ['a'] },
  final: false,
  score: null,
  feedback: null,
  ...changes,
});
const withAnswer = (changes: Partial<KeptAnswer>): Attempt => ({
  ...newAttempt(facts),
  answers: { q: answer(changes) },
});

describe('merging what two places know of an attempt', () => {
  test('a graded answer beats a later save that is not', () => {
    const merged = mergeAttempts(withAnswer({ sequence: 9 }), withAnswer({ sequence: 2, final: true, score: 1 }));
    expect(merged.answers.q).toMatchObject({ final: true, sequence: 2, score: 1 });
  });

  test('of two that are not graded the later save wins', () => {
    const theirs = answer({ sequence: 3, submission: { kind: 'choice', chosen: ['b'] } });
    const merged = mergeAttempts(withAnswer({ sequence: 2 }), { ...newAttempt(facts), answers: { q: theirs } });
    expect(merged.answers.q?.submission).toEqual({ kind: 'choice', chosen: ['b'] });
  });

  test('feedback this browser has is not lost to a row without it', () => {
    const feedback = { right: true, score: 1, options: [], facts: [], source: 's' };
    const merged = mergeAttempts(
      withAnswer({ final: true, score: 1, feedback }),
      withAnswer({ final: true, score: 1, sequence: 5 }),
    );
    expect(merged.answers.q?.feedback).toEqual(feedback);
  });

  test('no answer of either side disappears, and merging twice changes nothing', () => {
    const answers = fc.dictionary(
      fc.constantFrom('q1', 'q2', 'q3', 'q4'),
      fc.record({ sequence: fc.nat(20), score: fc.constantFrom(null, 0, 1) }).map(answer),
    );
    fc.assert(
      fc.property(answers, answers, (own, other) => {
        const merged = mergeAttempts({ ...newAttempt(facts), answers: own }, { ...newAttempt(facts), answers: other });
        expect(Object.keys(merged.answers).sort()).toEqual(
          [...new Set([...Object.keys(own), ...Object.keys(other)])].sort(),
        );
        expect(mergeAttempts(merged, { ...newAttempt(facts), answers: other })).toEqual(merged);
      }),
    );
  });
});

test('an attempt from the server has no feedback yet, and the seed of the attempt', () => {
  const row = {
    ...facts,
    lastAt: facts.startedAt,
    answers: [
      {
        item: 'q',
        contentHash: 'f'.repeat(64),
        sequence: 2,
        submission: { kind: 'choice' as const, chosen: ['c'] },
        final: true,
        score: 0,
      },
    ],
  };
  expect(fromProgress(row).answers.q).toMatchObject({ sequence: 2, seed: 1, score: 0, final: true, feedback: null });
});

test('the attempt to go on with is the one begun last', () => {
  const later = newAttempt({ ...facts, id: 'b', startedAt: '2026-11-22T11:00:00.000Z' });
  expect(latestAttempt([later, newAttempt(facts)])?.id).toBe('b');
  expect(latestAttempt([])).toBeNull();
});
