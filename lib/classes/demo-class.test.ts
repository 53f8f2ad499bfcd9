import { expect, test } from 'vitest';
import { sampleItem } from '@/e2e/support/sample-item';
import { demoClass } from './demo-class';
import { demoLearners, demoTasks } from './demo-people';

const lessons = [...new Set(demoTasks.map(({ lesson }) => lesson))];
const content = lessons.map((id) => ({
  id,
  title: `About ${id}`,
  items: Array.from({ length: 10 }, (_, n) => sampleItem(`${id}.${n}`)),
}));
const { view, results } = demoClass(content);

test('the demo class shows every state that work can be in, and every phase of an assignment', () => {
  const states = results.flatMap(({ rows }) => rows.map(({ state }) => state));
  expect([...new Set(states)].sort()).toEqual(['done', 'done-late', 'missing', 'not-started', 'started']);
  expect(new Set(view.assignments.map(({ phase }) => phase))).toEqual(new Set(['past-due', 'open', 'scheduled']));
});

test('its roster and its tables say the same', () => {
  for (const { id, done, late, missing } of view.members.filter(({ role }) => role === 'learner')) {
    const own = results.flatMap(({ rows }) => rows.filter(({ member }) => member === id).map(({ state }) => state));
    expect(own.filter((state) => state === 'done' || state === 'done-late')).toHaveLength(done);
    expect(own.filter((state) => state === 'done-late')).toHaveLength(late);
    expect(own.filter((state) => state === 'missing')).toHaveLength(missing);
  }
});

test('nobody has done what has not opened, and who is weaker scores lower', () => {
  const later = results.filter(({ assignment }) => assignment.phase === 'scheduled');
  expect(later.flatMap(({ rows }) => rows.map(({ state }) => state))).toEqual(demoLearners.map(() => 'not-started'));
  const rightOf = (name: string) =>
    results.flatMap(({ rows }) =>
      rows.filter((row) => row.name === name && row.score).map(({ score }) => score?.right),
    )[0];
  expect(rightOf('Grace Mwangi')).toBe(10);
  expect(rightOf('Dmitri Volkov')).toBeLessThan(10);
});

test('a lesson that it assigns and the content does not have is our mistake, and said so', () => {
  expect(() => demoClass([])).toThrow('The demo class assigns the lesson retry-and-backoff, which is missing.');
});
