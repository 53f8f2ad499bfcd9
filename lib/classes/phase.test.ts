import { expect, it } from 'vitest';
import { phaseOf } from './phase';

const span = { opensAt: new Date(100), dueAt: new Date(200), withdrawnAt: null };

it.each([
  [99, 'scheduled'],
  [100, 'open'],
  [200, 'open'],
  [201, 'past-due'],
])('at %i it is %s', (now, phase) => {
  expect(phaseOf(span, new Date(now))).toBe(phase);
});

it('is withdrawn whatever its times say', () => {
  expect(phaseOf({ ...span, withdrawnAt: new Date(150) }, new Date(99))).toBe('withdrawn');
});
