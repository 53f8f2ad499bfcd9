import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

export type UserRecord = {
  readonly id: string;
  readonly kind: 'guest' | 'account';
  readonly tokenVersion: number;
  readonly lastSeenAt: Date | null;
  readonly email: string | null;
  readonly emailVerifiedAt: Date | null;
};

/** The columns of a `UserRecord`. */
export const userFields = {
  id: true,
  kind: true,
  tokenVersion: true,
  lastSeenAt: true,
  email: true,
  emailVerifiedAt: true,
} as const;

export async function createGuest(tx: Tx): Promise<UserRecord> {
  return tx.user.create({ data: { id: randomUUID() }, select: userFields });
}

export async function findUser(db: Db, id: string): Promise<UserRecord | null> {
  return db.user.findUnique({ where: { id }, select: userFields });
}

export async function markSeen(db: Db, id: string, at: Date): Promise<void> {
  await db.user.updateMany({ where: { id }, data: { lastSeenAt: at } });
}

/** Removes the learner and, by the foreign keys, everything they did. Deleting twice changes nothing. */
export async function deleteUser(db: Db, viewer: Viewer): Promise<void> {
  await db.user.deleteMany({ where: { id: viewer.userId } });
}

/** Gives all that a guest did to another learner and removes the guest. For guests whose cookie never came back. */
export async function absorbGuest(tx: Tx, guestId: string, into: Viewer): Promise<void> {
  const move = { where: { userId: guestId }, data: { userId: into.userId } };
  await tx.attempt.updateMany(move);
  await tx.answer.updateMany(move);
  // Saving a milestone takes a viewer, hence a cookie that came back: such a guest has none to move.
  await tx.user.delete({ where: { id: guestId } });
}

/**
 * Removes guests nobody can come back as: those whose cookie never came back within a month, and those not seen
 * for longer than a browser keeps the cookie. Says how many.
 */
export async function deleteStaleGuests(db: Db, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  const { count } = await db.user.deleteMany({
    where: {
      kind: 'guest',
      OR: [{ lastSeenAt: { lt: before(401) } }, { lastSeenAt: null, createdAt: { lt: before(30) } }],
    },
  });
  return count;
}

export async function readAccount(db: Db, viewer: Viewer) {
  return db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: {
      id: true,
      kind: true,
      email: true,
      emailVerifiedAt: true,
      name: true,
      createdAt: true,
      lastSeenAt: true,
      identities: { select: { provider: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  });
}
