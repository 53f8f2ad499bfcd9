import type { AssignmentView } from './views';

export type Span = {
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly withdrawnAt: Date | null;
};

/** Where an assignment is in its life. It may still be done after it was due, only late. */
export function phaseOf({ opensAt, dueAt, withdrawnAt }: Span, now: Date): AssignmentView['phase'] {
  if (withdrawnAt) return 'withdrawn';
  if (now < opensAt) return 'scheduled';
  return now > dueAt ? 'past-due' : 'open';
}
