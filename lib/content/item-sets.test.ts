import { expect, test } from 'vitest';
import { findItem, listLessons } from './find';
import { findItemSet, listItemSets } from './item-sets';

test('every folder beside the lessons is a set of practice items, and no item is in a lesson too', () => {
  const ofLessons = listLessons().flatMap(({ items }) => items);
  const sets = listItemSets();
  expect(sets.length).toBeGreaterThan(0);
  for (const { id, items } of sets) {
    expect(items.length, id).toBeGreaterThan(0);
    expect(items.filter((item) => ofLessons.includes(item) || findItem(item)?.pool !== 'practice')).toEqual([]);
  }
});

test('a set is called like the track of its name', () => {
  expect(findItemSet('step-functions')?.title).toBe('Step Functions');
  expect(findItemSet('no-such-set')).toBeNull();
});
