/** What a person is to a class. `stranger`: an account outside of it, or one that left or was removed. */
export type ClassRole = 'owner' | 'instructor' | 'learner';

/** Everything that can be asked of a class, and which of its roles may. The only place where that is decided. */
export const classActions = {
  'read-class': ['owner', 'instructor', 'learner'],
  'read-invitation': ['owner', 'instructor'],
  'read-roster': ['owner', 'instructor'],
  'read-results': ['owner', 'instructor'],
  assign: ['owner', 'instructor'],
  'change-assignment': ['owner', 'instructor'],
  'remove-learner': ['owner', 'instructor'],
  'rename-member': ['owner', 'instructor'],
  'change-class': ['owner', 'instructor'],
  'renew-code': ['owner', 'instructor'],
  'change-roles': ['owner'],
  archive: ['owner'],
  leave: ['instructor', 'learner'],
} as const satisfies Readonly<Record<string, readonly ClassRole[]>>;

export type ClassAction = keyof typeof classActions;

export function mayDo(role: ClassRole, action: ClassAction): boolean {
  const roles: readonly ClassRole[] = classActions[action];
  return roles.includes(role);
}
