import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';
import { type UserRecord, userFields } from './users';

export type AccountFacts = {
  readonly email: string | null;
  readonly name: string | null;
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: Date | null;
};

/**
 * Makes an account of the guest, in place, so that everything they did is theirs already. Their session is raised
 * to a new version: whoever had the guest's cookie before does not get into the account with it. Null when the
 * guest is gone or became an account meanwhile.
 */
export async function claimGuest(tx: Tx, guest: Viewer, facts: AccountFacts): Promise<UserRecord | null> {
  const { count } = await tx.user.updateMany({
    where: { id: guest.userId, kind: 'guest', tokenVersion: guest.tokenVersion },
    data: { ...facts, kind: 'account', tokenVersion: { increment: 1 } },
  });
  return count === 1 ? tx.user.findUnique({ where: { id: guest.userId }, select: userFields }) : null;
}

export async function createAccount(tx: Tx, facts: AccountFacts): Promise<UserRecord> {
  return tx.user.create({ data: { ...facts, id: randomUUID(), kind: 'account' }, select: userFields });
}

export type Credentials = UserRecord & { readonly passwordHash: string | null };

export async function findAccountByEmail(db: Db, email: string): Promise<Credentials | null> {
  return db.user.findUnique({ where: { email }, select: { ...userFields, passwordHash: true } });
}

export async function findPasswordHash(db: Db, viewer: Viewer): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id: viewer.userId }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

/** Ends every session of the account, on this device and all others. */
export async function raiseTokenVersion(db: Db, id: string): Promise<UserRecord> {
  return db.user.update({ where: { id }, data: { tokenVersion: { increment: 1 } }, select: userFields });
}

/** Sets a password chosen through a link, which proves the address, and ends every session. Returns the account. */
export async function setPassword(tx: Tx, id: string, passwordHash: string, now: Date): Promise<UserRecord> {
  const data = { passwordHash, emailVerifiedAt: now, tokenVersion: { increment: 1 } };
  return tx.user.update({ where: { id }, data, select: userFields });
}

/**
 * A provider has proven the account's address. A password set before that may be a stranger's, who signed up with
 * an address that is not theirs: it goes, and so do the sessions opened with it.
 */
export async function proveEmail(tx: Tx, account: UserRecord, now: Date): Promise<void> {
  const isFirst = account.emailVerifiedAt === null;
  await tx.user.update({
    where: { id: account.id },
    data: { emailVerifiedAt: now, ...(isFirst ? { passwordHash: null, tokenVersion: { increment: 1 } } : {}) },
    select: { id: true },
  });
}

/** A new address is not proven, and links sent to the old one are void. Throws Prisma's P2002 where another account has it. */
export async function setEmail(tx: Tx, viewer: Viewer, email: string): Promise<void> {
  await tx.user.update({
    where: { id: viewer.userId },
    data: { email, emailVerifiedAt: null },
    select: { id: true },
  });
  await tx.resetToken.deleteMany({ where: { userId: viewer.userId } });
}
