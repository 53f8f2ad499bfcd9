import 'server-only';
import type { UserRecord } from '@/lib/data/users';
import { env } from '@/lib/env';
import type { Viewer } from './viewer';

/** The one place where a viewer is made. */
export function toViewer(user: UserRecord): Viewer {
  const { id, kind, tokenVersion } = user;
  // The brand exists in types only.
  return { userId: id, kind, role: roleOf(user), tokenVersion } as unknown as Viewer;
}

/** Operators are named by address in the environment. Anybody can sign up with an address, so it must be proven. */
function roleOf({ kind, email, emailVerifiedAt }: UserRecord): Viewer['role'] {
  const isNamed = kind === 'account' && email !== null && env().OPERATOR_EMAILS.includes(email);
  return isNamed && emailVerifiedAt !== null ? 'operator' : 'learner';
}
