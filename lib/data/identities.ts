import 'server-only';
import type { Db, Tx } from './db';
import { type UserRecord, userFields } from './users';

/** Who somebody is to a provider: `subject` is the provider's own name for them and never changes. */
export type IdentityKey = { readonly provider: string; readonly subject: string };

export async function findUserByIdentity(db: Db, key: IdentityKey): Promise<UserRecord | null> {
  const row = await db.identity.findUnique({
    where: { provider_subject: { provider: key.provider, subject: key.subject } },
    select: { user: { select: userFields } },
  });
  return row?.user ?? null;
}

export async function addIdentity(tx: Tx, key: IdentityKey, userId: string): Promise<void> {
  await tx.identity.create({
    data: { provider: key.provider, subject: key.subject, userId },
    select: { subject: true },
  });
}
