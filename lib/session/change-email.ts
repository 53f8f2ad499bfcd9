import 'server-only';
import { findAccountByEmail, findPasswordHash, setEmail } from '@/lib/data/accounts';
import { db, inTransaction } from '@/lib/data/db';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';
import { limitTries } from './limit-tries';
import { parseEmail } from './parse-credentials';
import { verifyPassword } from './password';
import type { Viewer } from './viewer';

/** Gives the account another address. Needs the password, because whoever has the address can reset it. */
export async function changeEmail(
  viewer: Viewer,
  given: { readonly email: string; readonly password: string },
  now: Date,
): Promise<Result<string, AccountRefusal>> {
  const email = parseEmail(given.email);
  if (!email.ok) return email;
  const counted = await limitTries({ of: 'sign-in-account', who: viewer.userId }, now);
  if (!counted.ok) return counted;
  const isRight = await verifyPassword(given.password, await findPasswordHash(db(), viewer));
  if (!isRight.ok) return isRight;
  if (!isRight.value) return err({ code: 'wrong-password' });
  return inTransaction(async (tx) => {
    const holder = await findAccountByEmail(tx, email.value);
    if (holder && holder.id !== viewer.userId) return err({ code: 'email-taken' });
    if (!holder) await setEmail(tx, viewer, email.value);
    return ok(email.value);
  });
}
