import 'server-only';
import { findAccountByEmail } from '@/lib/data/accounts';
import { db } from '@/lib/data/db';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';
import { forgive, giveBack, limitTries } from './limit-tries';
import { parseEmail } from './parse-credentials';
import { verifyPassword } from './password';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

export type PasswordSignIn = { readonly email: string; readonly password: string; readonly address: string };

/**
 * Finds the account behind an e-mail address and a password. An unknown address, an account without a password and
 * a wrong password are one refusal, after the same work.
 */
export async function signInWithPassword(given: PasswordSignIn, now: Date): Promise<Result<Viewer, AccountRefusal>> {
  const email = parseEmail(given.email);
  if (!email.ok) return email;
  const byAccount = { of: 'sign-in-account', who: email.value } as const;
  const byAddress = { of: 'sign-in-address', who: given.address } as const;
  for (const limit of [byAddress, byAccount]) {
    const counted = await limitTries(limit, now);
    if (!counted.ok) return counted;
  }
  const account = await findAccountByEmail(db(), email.value);
  const isRight = await verifyPassword(given.password, account?.passwordHash ?? null);
  if (!isRight.ok) {
    // Nothing was guessed: we were too busy to look.
    await giveBack(byAccount);
    await giveBack(byAddress);
    return isRight;
  }
  if (!account || !isRight.value) return err({ code: 'wrong-credentials' });
  await forgive(byAccount);
  await giveBack(byAddress);
  return ok(toViewer(account));
}
