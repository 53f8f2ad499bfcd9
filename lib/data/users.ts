import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

export type UserRecord = {
  readonly id: string;
  readonly kind: 'guest' | 'account';
  readonly tokenVersion: number;
  readonly lastSeenAt: Date | null;
};

const fields = { id: true, kind: true, tokenVersion: true, lastSeenAt: true } as const;

export async function createGuest(tx: Tx): Promise<UserRecord> {
  return tx.user.create({ data: { id: randomUUID() }, select: fields });
}

export async function findUser(db: Db, id: string): Promise<UserRecord | null> {
  return db.user.findUnique({ where: { id }, select: fields });
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

export async function readAccount(db: Db, viewer: Viewer) {
  return db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { id: true, kind: true, email: true, name: true, createdAt: true, lastSeenAt: true },
  });
}
