import { describe, expect, test } from 'vitest';
import type { Progress } from '@/lib/quiz/wire';
import { toAttemptRow } from './attempt-row';
import type { LessonInfo } from './lesson-info';
import { nextStep } from './next-step';

const lesson = (id: string, items = ['q1', 'q2']): LessonInfo => ({ id, title: `About ${id}`, minutes: 5, items });
const lessons = [lesson('retry'), lesson('catch'), lesson('map')];

/** An attempt with the given scores; null is an answer not submitted. */
function attempt(lessonId: string, scores: readonly (number | null)[], hour = 10): Progress['attempts'][number] {
  return {
    id: `00000000-0000-4000-8000-0000000000${hour}`,
    quiz: `lesson:${lessonId}`,
    seed: 1,
    startedAt: `2026-11-22T${hour}:00:00.000Z`,
    lastAt: `2026-11-22T${hour}:30:00.000Z`,
    answers: scores.map((score, i) => ({
      item: `q${i + 1}`,
      contentHash: 'f'.repeat(64),
      sequence: 1,
      submission: { kind: 'choice' as const, chosen: ['a'] },
      final: score !== null,
      score,
    })),
  };
}
const read = (...ids: string[]) => ids.map((id) => ({ lesson: id }));
const step = (attempts: Progress['attempts'], lessonsRead: { lesson: string }[]) => {
  const next = nextStep({ attempts, lessonsRead }, lessons);
  return next && [next.do, next.lesson.id];
};

describe('what to do next', () => {
  test('finish the practice that is begun, the latest first', () => {
    expect(step([attempt('catch', [1]), attempt('retry', [1], 12)], read('map'))).toEqual(['go-on', 'retry']);
  });
  test('an old unfinished attempt counts for nothing once a newer one is finished', () => {
    expect(step([attempt('retry', [1, 1], 12), attempt('retry', [0], 10)], read('catch'))).toEqual([
      'practice',
      'catch',
    ]);
  });
  test('practice what is read', () => {
    expect(step([], read('catch'))).toEqual(['practice', 'catch']);
  });
  test('read the first lesson that is neither read nor practiced', () => {
    expect(step([], [])).toEqual(['read', 'retry']);
    expect(step([attempt('retry', [1, 1])], [])).toEqual(['read', 'catch']);
  });
  test('in the end repeat what came out worst', () => {
    const all = [attempt('retry', [1, 1]), attempt('catch', [0, 1]), attempt('map', [1, 1])];
    expect(step(all, read('retry', 'catch', 'map'))).toEqual(['repeat', 'catch']);
  });
  test('nothing where there are no lessons', () => {
    expect(nextStep({ attempts: [], lessonsRead: [] }, [])).toBeNull();
  });
});

describe('an attempt as a row', () => {
  test('counts the whole quiz, and only answers that were submitted', () => {
    expect(toAttemptRow(attempt('retry', [1, null]), lessons)).toMatchObject({
      right: 1,
      answered: 1,
      total: 2,
      done: false,
    });
  });
  test('partial credit is not right', () => {
    expect(toAttemptRow(attempt('retry', [0.5, 1]), lessons)).toMatchObject({ right: 1, done: true });
  });
  test('a lesson that is gone keeps its attempts, under its id', () => {
    expect(toAttemptRow(attempt('old', [1]), lessons)).toMatchObject({
      title: 'old',
      lesson: null,
      total: 1,
      done: true,
    });
  });
});
