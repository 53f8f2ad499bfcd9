import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { findAccountByEmail, setPassword } from '@/lib/data/accounts';
import { db, inTransaction } from '@/lib/data/db';
import { addResetToken, findResetToken, takeResetToken } from '@/lib/data/reset-tokens';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';
import { forgive, limitTries } from './limit-tries';
import { parseNewPassword } from './parse-credentials';
import { hashPassword } from './password';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

const validForMs = 60 * 60 * 1000;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** The secret of a new link for the account behind an address; null where there is none, or where it has had enough. */
export async function makeResetLink(email: string, now: Date): Promise<string | null> {
  const counted = await limitTries({ of: 'reset-account', who: email }, now);
  const account = await findAccountByEmail(db(), email);
  if (!counted.ok || !account) return null;
  const secret = randomBytes(32).toString('base64url');
  await addResetToken(db(), hashOf(secret), account.id, new Date(now.getTime() + validForMs));
  return secret;
}

export type ChosenPassword = { readonly secret: string; readonly password: string; readonly address: string };

/** Sets the password a link was made for. The link is used up and every session of the account ends. */
export async function resetPassword(given: ChosenPassword, now: Date): Promise<Result<Viewer, AccountRefusal>> {
  const counted = await limitTries({ of: 'link-address', who: given.address }, now);
  if (!counted.ok) return counted;
  const password = parseNewPassword(given.password, null);
  if (!password.ok) return password;
  const hash = hashOf(given.secret);
  // A link that is no good must not cost a password hash.
  if (!(await findResetToken(db(), hash, now))) return err({ code: 'link-used' });
  const hashed = await hashPassword(password.value);
  if (!hashed.ok) return hashed;
  const account = await inTransaction(async (tx) => {
    const userId = await takeResetToken(tx, hash, now);
    return userId && setPassword(tx, userId, hashed.value, now);
  });
  if (!account) return err({ code: 'link-used' });
  if (account.email) await forgive({ of: 'sign-in-account', who: account.email });
  return ok(toViewer(account));
}
