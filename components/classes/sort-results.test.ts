import { expect, test } from 'vitest';
import type { ResultRow, WorkState } from '@/lib/classes/views';
import { type ResultColumn, sortResults } from './sort-results';

function row(name: string, state: WorkState, doneAt: string | null = null, right: number | null = null): ResultRow {
  return {
    member: name,
    name,
    state,
    done: doneAt === null ? null : { iso: `2026-12-0${doneAt}T10:00:00.000Z`, says: doneAt, local: doneAt },
    score: right === null ? null : { right, of: 10 },
    answered: null,
  };
}

const rows = [
  row('Ada', 'done', '2', 7),
  row('Ben', 'missing'),
  row('Cleo', 'done-late', '4', 9),
  row('Dan', 'done', '1', 7),
  row('Eve', 'started'),
];
const names = (column: ResultColumn, descending = false) =>
  sortResults(rows, { column, descending }).map(({ name }) => name);

test('by name, either way', () => {
  expect(names('name')).toEqual(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']);
  expect(names('name', true)).toEqual(['Eve', 'Dan', 'Cleo', 'Ben', 'Ada']);
});
test('by state, what needs the instructor first', () => {
  expect(names('state')).toEqual(['Ben', 'Eve', 'Cleo', 'Ada', 'Dan']);
});
test('by when it was finished; what is not finished stands last either way', () => {
  expect(names('finished')).toEqual(['Dan', 'Ada', 'Cleo', 'Ben', 'Eve']);
  expect(names('finished', true)).toEqual(['Cleo', 'Ada', 'Dan', 'Ben', 'Eve']);
});
test('by score; equal ones stay in the order they came in', () => {
  expect(names('score', true)).toEqual(['Cleo', 'Ada', 'Dan', 'Ben', 'Eve']);
  expect(names('score')).toEqual(['Ada', 'Dan', 'Cleo', 'Ben', 'Eve']);
});
