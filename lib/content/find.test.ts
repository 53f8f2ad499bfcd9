import { describe, expect, it } from 'vitest';
import {
  defaultBlueprint,
  findFact,
  findItem,
  findLesson,
  findScenario,
  itemsOf,
  listLessons,
  listScenarios,
  listTracks,
  publishedItems,
} from '@/lib/content';
import { gradeAnswer, itemHash, itemKinds, rightSubmission } from '@/lib/quiz';

describe("the project's content", () => {
  it('lists lessons track by track, each with the items of its folder', () => {
    expect(listTracks().map(({ id }) => id)).toEqual(['step-functions', 'appsync', 'amplify']);
    for (const lesson of listLessons()) {
      expect(findLesson(lesson.id)).toBe(lesson);
      expect(itemsOf(lesson.id).map(({ id }) => id)).toEqual(lesson.items);
    }
    expect(listLessons('step-functions')).toContain(findLesson('retry-and-backoff'));
  });

  it('finds a scenario in the gallery, and by name only from its own lesson', () => {
    expect(findScenario('asl', 'asl/retry-and-catch')).toMatchObject({ engine: 'asl' });
    expect(findScenario('asl', 'recovers', 'retry-and-backoff')).toBe(
      findScenario('asl', 'retry-and-backoff/recovers'),
    );
    expect(findScenario('asl', 'recovers')).toBeNull();
    expect(listScenarios('asl').map(({ ref }) => ref)).toContain('asl/retry-and-catch');
  });

  it('hands out a scenario to those who ask for its engine only', () => {
    expect(findScenario('auth-modes', 'open-the-title', 'who-may-read')).toMatchObject({ engine: 'auth-modes' });
    expect(findScenario('appsync', 'open-the-title', 'who-may-read')).toBeNull();
    expect(listScenarios('auth-modes').map(({ ref }) => ref)).toContain('auth-modes/five-modes');
  });

  it('answers null for what is not there', () => {
    expect([findLesson('x'), findItem('x'), findFact('x'), findScenario('asl', 'x')]).toEqual([null, null, null, null]);
  });

  it('is parsed once while no file of it changes', () => {
    expect(listTracks()[0]).toBe(listTracks()[0]);
  });

  it('is published whole, every item with its key and an identity of its own', async () => {
    const published = await publishedItems();
    const ids = published.map(({ item }) => item.id);
    expect(ids).toEqual(expect.arrayContaining(listLessons().flatMap(({ items }) => [...items])));
    expect([...new Set(published.map(({ item }) => item.kind))].sort()).toEqual([...itemKinds].sort());
    expect(new Set(published.map(itemHash)).size).toBe(published.length);
    for (const one of published) {
      expect(one.proof !== null || one.facts.length > 0, one.item.id).toBe(true);
      // A simulation is graded by its runs, which publishing has made.
      if (one.item.kind === 'simulation') continue;
      expect(gradeAnswer(one, rightSubmission(one), 'exam'), one.item.id).toMatchObject({ value: { score: 1 } });
    }
    expect(await publishedItems('retry-and-backoff')).toHaveLength(itemsOf('retry-and-backoff').length);
  });
});

describe('the default exam', () => {
  it('is the one delivered on the day', () => {
    expect(defaultBlueprint('2026-11-30').id).toBe('DVA-C02');
    expect(defaultBlueprint('2026-12-01').id).toBe('DVA-C03');
  });

  it('is nothing before the first', () => {
    expect(() => defaultBlueprint('2022-01-01')).toThrow('2022-01-01');
  });
});
