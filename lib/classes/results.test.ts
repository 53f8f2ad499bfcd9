import { describe, expect, it } from 'vitest';
import { byName, byStanding, countMember, countWork } from './results';
import type { MemberView } from './views';
import type { Judgement } from './work';

const work = (state: Judgement['state'], answered: Judgement['answered'] = null): Judgement => ({
  state,
  doneAt: null,
  score: null,
  answered,
});
const half = { done: 1, of: 2 };
const all = [
  work('done'),
  work('done'),
  work('done-late'),
  work('started', half),
  work('missing', half),
  work('missing'),
  work('not-started'),
];

describe('results', () => {
  it('count who is done, who of them late, and who began', () => {
    expect(countWork(all)).toEqual({ done: 3, late: 1, started: 2, of: 7 });
    expect(countWork([])).toEqual({ done: 0, late: 0, started: 0, of: 0 });
  });

  it('count what one learner did and missed', () => {
    expect(countMember(all)).toEqual({ done: 3, late: 1, missing: 2 });
  });

  it('stand in the order of names by code points, and of ids where those are equal', () => {
    const people = ['b', 'a', 'É', 'ab', '', 'Z', '\u{1F600}', '\uFF21'].map((name) => ({ id: '1', name }));
    expect(people.sort(byName).map(({ name }) => name)).toEqual(['', 'Z', 'a', 'ab', 'b', 'É', '\uFF21', '\u{1F600}']);
    const twins = ['2', '10', '1'].map((id) => ({ id, name: 'Ada' }));
    expect(twins.sort(byName).map(({ id }) => id)).toEqual(['1', '10', '2']);
  });

  it('show a roster with those who are in the class first, and those who teach before those who learn', () => {
    const member = (name: string, role: MemberView['role'], state: MemberView['state'] = 'active') => ({
      id: name,
      name,
      role,
      state,
    });
    const roster = [
      member('removed', 'learner', 'removed'),
      member('a gone', 'learner', 'left'),
      member('b', 'learner'),
      member('a', 'learner'),
      member('z', 'instructor'),
      member('y', 'owner'),
    ];
    expect(roster.sort(byStanding).map(({ name }) => name)).toEqual(['y', 'z', 'a', 'b', 'a gone', 'removed']);
  });
});
