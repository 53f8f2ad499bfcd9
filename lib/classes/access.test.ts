import { expect, it } from 'vitest';
import { type ClassAction, classActions, isReading, mayDo, mayDoArchived } from './access';

const actions = Object.keys(classActions) as ClassAction[];

it('lets a learner look at the class and leave it, and nothing else', () => {
  expect(actions.filter((action) => mayDo('learner', action))).toEqual(['read-class', 'leave']);
});

it('keeps from a co-instructor what only the owner may, and lets no owner leave', () => {
  const owner = actions.filter((action) => mayDo('owner', action));
  const instructor = actions.filter((action) => mayDo('instructor', action));
  expect(owner.filter((action) => !instructor.includes(action))).toEqual(['change-roles', 'archive']);
  expect(instructor.filter((action) => !owner.includes(action))).toEqual(['leave']);
});

it('leaves an archived class to be looked at, left and restored', () => {
  expect(actions.filter((action) => mayDoArchived(action) && !isReading(action))).toEqual(['archive', 'leave']);
  expect(actions.filter(isReading)).toEqual(['read-class', 'read-invitation', 'read-roster', 'read-results']);
});
