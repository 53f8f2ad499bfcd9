import 'server-only';
import { findAccountByEmail, proveEmail } from '@/lib/data/accounts';
import { inTransaction } from '@/lib/data/db';
import { addIdentity, findUserByIdentity, type IdentityKey } from '@/lib/data/identities';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';
import { parseEmail } from './parse-credentials';
import { openAccount } from './sign-up';
import type { Viewer } from './viewer';

/** What a provider says about somebody. */
export type ProviderClaims = IdentityKey & {
  readonly email: string | null;
  /** Whether the provider vouches for the address. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
};

/** How an identity came to its account. Only `opened` turned the browser's guest into it. */
export type Entered = 'known' | 'linked' | 'opened';

/**
 * Leads somebody a provider knows to their account: the one they used before; the one that has their address, if
 * the provider vouches for it; else a new one, made of the browser's guest in place.
 */
export async function signInWithIdentity(
  viewer: Viewer | null,
  claims: ProviderClaims,
  now: Date,
): Promise<Result<Entered, AccountRefusal>> {
  const parsed = claims.email === null ? null : parseEmail(claims.email);
  const email = parsed?.ok ? parsed.value : null;
  return inTransaction(async (tx) => {
    if (await findUserByIdentity(tx, claims)) return ok('known');
    const holder = email && (await findAccountByEmail(tx, email));
    if (holder) {
      if (!claims.isEmailVerified) return err({ code: 'email-unproven' });
      await proveEmail(tx, holder, now);
      await addIdentity(tx, claims, holder.id);
      return ok('linked');
    }
    // An address nobody vouches for is not taken over: its owner could not sign up with it any more.
    const isProven = email !== null && claims.isEmailVerified;
    const account = await openAccount(tx, viewer, {
      email: isProven ? email : null,
      emailVerifiedAt: isProven ? now : null,
      name: claims.name,
      passwordHash: null,
    });
    await addIdentity(tx, claims, account.id);
    return ok('opened');
  });
}
