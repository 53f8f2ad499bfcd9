import 'server-only';
import type { AnswerPost } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

export type AttemptRecord = {
  readonly id: string;
  readonly quiz: string;
  readonly seed: number;
  readonly owner: { readonly id: string; readonly kind: 'guest' | 'account'; readonly lastSeenAt: Date | null };
};

/**
 * The attempt and who owns it, whoever asks: the workflow decides what the viewer may do with it. Held until the
 * transaction ends, so that saves of one attempt are judged one after another.
 */
export async function lockAttempt(tx: Tx, id: string): Promise<AttemptRecord | null> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT a.quiz, a.seed, u.id AS "ownerId", u.kind::text AS "ownerKind", u.last_seen_at AS "lastSeenAt"
    FROM attempts a JOIN users u ON u.id = a.user_id
    WHERE a.id = ${id}::uuid
    FOR UPDATE OF a`;
  if (!row) return null;
  const owner = { id: row.ownerId, kind: row.ownerKind, lastSeenAt: row.lastSeenAt };
  return { id, quiz: row.quiz, seed: Number(row.seed), owner };
}

type LockedRow = {
  readonly quiz: string;
  readonly seed: bigint;
  readonly ownerId: string;
  readonly ownerKind: 'guest' | 'account';
  readonly lastSeenAt: Date | null;
};

export async function createAttempt(tx: Tx, viewer: Viewer, attempt: AnswerPost['attempt']): Promise<void> {
  await tx.attempt.create({
    data: {
      id: attempt.id,
      userId: viewer.userId,
      quiz: attempt.quiz,
      seed: attempt.seed,
      startedAt: attempt.startedAt,
    },
  });
}

/** The viewer's newest attempts, latest first. */
export async function listAttempts(db: Db, viewer: Viewer, limit?: number) {
  const rows = await db.attempt.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, quiz: true, seed: true, startedAt: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, seed: Number(row.seed) }));
}
