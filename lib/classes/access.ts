/** What a person is to a class they are in. Who left or was removed is nothing to it. */
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

/** Actions that change nothing are all called so. */
export const isReading = (action: ClassAction): boolean => action.startsWith('read-');

/** What an archived class still allows, apart from looking: to be restored, and to leave it. */
const whileArchived: readonly ClassAction[] = ['archive', 'leave'];

export function mayDo(role: ClassRole, action: ClassAction): boolean {
  const roles: readonly ClassRole[] = classActions[action];
  return roles.includes(role);
}

export const mayDoArchived = (action: ClassAction): boolean => isReading(action) || whileArchived.includes(action);
