import { db } from '@/lib/data/db';
import { findUser } from '@/lib/data/users';
import type { Operator } from '@/lib/session/require-operator';
import { isOperator } from '@/lib/session/require-operator';
import { toViewer } from '@/lib/session/to-viewer';
import { newAccount } from './people';

export const operatorEmail = 'operator@example.test';

/** Somebody who operates the server; the test's environment must name `operatorEmail`. */
export async function newOperator(): Promise<Operator> {
  const { userId } = await newAccount(operatorEmail);
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: new Date() } });
  const user = await findUser(db(), userId);
  const viewer = user && toViewer(user);
  if (!isOperator(viewer)) throw new Error(`Set OPERATOR_EMAILS to ${operatorEmail} in this test`);
  return viewer;
}
