import 'server-only';
import { type AccountFacts, claimGuest, createAccount, findAccountByEmail } from '@/lib/data/accounts';
import { inTransaction, type Tx } from '@/lib/data/db';
import type { UserRecord } from '@/lib/data/users';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';
import { limitTries } from './limit-tries';
import { parseEmail, parseNewPassword } from './parse-credentials';
import { hashPassword } from './password';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

export type SignUp = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly address: string;
};

/** Opens an account with a password. What the browser's guest did is the account's from then on, in the same row. */
export async function signUp(viewer: Viewer | null, given: SignUp, now: Date): Promise<Result<Viewer, AccountRefusal>> {
  if (viewer?.kind === 'account') return err({ code: 'signed-in' });
  const email = parseEmail(given.email);
  if (!email.ok) return email;
  const password = parseNewPassword(given.password, email.value);
  if (!password.ok) return password;
  const counted = await limitTries({ of: 'sign-up-address', who: given.address }, now);
  if (!counted.ok) return counted;
  const hash = await hashPassword(password.value);
  if (!hash.ok) return hash;
  const facts = {
    email: email.value,
    name: given.name.trim() || null,
    passwordHash: hash.value,
    emailVerifiedAt: null,
  };
  return inTransaction(async (tx) => {
    if (await findAccountByEmail(tx, email.value)) return err({ code: 'email-taken' });
    return ok(toViewer(await openAccount(tx, viewer, facts)));
  });
}

/** The guest's own row where there is a guest, else a new one. */
export async function openAccount(tx: Tx, viewer: Viewer | null, facts: AccountFacts): Promise<UserRecord> {
  const claimed = viewer?.kind === 'guest' ? await claimGuest(tx, viewer, facts) : null;
  return claimed ?? createAccount(tx, facts);
}
