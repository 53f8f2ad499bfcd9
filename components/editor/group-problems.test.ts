import { expect, it } from 'vitest';
import { groupProblems } from './group-problems';

it('puts problems of one place together and counts them', () => {
  const error = (place?: string) => ({ severity: 'error' as const, ...(place === undefined ? {} : { place }) });
  const warning = { severity: 'warning' as const, place: 'Pay' };
  const groups = groupProblems([error('Pay'), error(), error('Ship'), warning, error('Pay')]);
  expect(groups.map(({ name, says }) => `${name}: ${says}`)).toEqual([
    'Pay: 2 errors, 1 warning',
    'Everything else: 1 error',
    'Ship: 1 error',
  ]);
});
