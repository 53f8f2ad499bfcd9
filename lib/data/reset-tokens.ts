import 'server-only';
import type { Db, Tx } from './db';

export async function addResetToken(db: Db, hash: string, userId: string, expiresAt: Date): Promise<void> {
  await db.resetToken.create({ data: { hash, userId, expiresAt }, select: { hash: true } });
}

/** Whose link this is. Looking does not use it up; null where it is unknown, used or too old. */
export async function findResetToken(db: Db, hash: string, now: Date): Promise<string | null> {
  const row = await db.resetToken.findFirst({ where: { hash, expiresAt: { gt: now } }, select: { userId: true } });
  return row?.userId ?? null;
}

/** Uses the link up, and every other one of the same account: of two that take it at once, one gets it. */
export async function takeResetToken(tx: Tx, hash: string, now: Date): Promise<string | null> {
  const [taken] = await tx.$queryRaw<{ readonly userId: string }[]>`
    DELETE FROM reset_tokens WHERE hash = ${hash} AND expires_at > ${now} RETURNING user_id AS "userId"`;
  if (!taken) return null;
  await tx.resetToken.deleteMany({ where: { userId: taken.userId } });
  return taken.userId;
}

export async function deleteExpiredResetTokens(db: Db, now: Date): Promise<number> {
  const { count } = await db.resetToken.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
