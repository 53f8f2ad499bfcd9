import 'server-only';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

/** What a merge adds to an account, counted; `…Known` is there already and stays as it is. */
export type MergeCounts = {
  readonly attempts: number;
  readonly answers: number;
  readonly lessons: number;
  readonly lessonsKnown: number;
  readonly sandboxes: number;
  readonly sandboxesKnown: number;
};

export async function countMerge(db: Db, guest: Viewer, into: Viewer): Promise<MergeCounts> {
  const [row] = await db.$queryRaw<MergeCounts[]>`
    WITH reached AS (
      SELECT g.kind, EXISTS (
        SELECT 1 FROM milestones m
        WHERE m.user_id = ${into.userId}::uuid AND m.kind = g.kind AND m.subject = g.subject
      ) AS known
      FROM milestones g WHERE g.user_id = ${guest.userId}::uuid
    )
    SELECT
      (SELECT count(*)::int FROM attempts WHERE user_id = ${guest.userId}::uuid) AS attempts,
      (SELECT count(DISTINCT (attempt_id, item_id))::int FROM answers WHERE user_id = ${guest.userId}::uuid) AS answers,
      count(*) FILTER (WHERE kind = 'lesson-read' AND NOT known)::int AS lessons,
      count(*) FILTER (WHERE kind = 'lesson-read' AND known)::int AS "lessonsKnown",
      count(*) FILTER (WHERE kind = 'sandbox-solved' AND NOT known)::int AS sandboxes,
      count(*) FILTER (WHERE kind = 'sandbox-solved' AND known)::int AS "sandboxesKnown"
    FROM reached`;
  if (!row) throw new Error('Counting returned no row');
  return row;
}

/**
 * Locks both rows, in the order of their ids so that two merges cannot wait for each other. A save of the guest's that
 * is under way holds its row too, so it ends first and is moved with the rest. False when either is gone.
 */
export async function lockBoth(tx: Tx, guest: Viewer, into: Viewer): Promise<boolean> {
  const rows = await tx.$queryRaw<{ readonly id: string; readonly kind: string }[]>`
    SELECT id, kind::text FROM users WHERE id IN (${guest.userId}::uuid, ${into.userId}::uuid) ORDER BY id FOR UPDATE`;
  const kindOf = (id: string) => rows.find((row) => row.id === id)?.kind;
  return kindOf(guest.userId) === 'guest' && kindOf(into.userId) === 'account';
}

/** Moves everything the guest did and removes the guest. Where both reached the same, it stays once, at the earlier time. */
export async function moveAll(tx: Tx, guest: Viewer, into: Viewer): Promise<void> {
  const move = { where: { userId: guest.userId }, data: { userId: into.userId } };
  await tx.attempt.updateMany(move);
  await tx.answer.updateMany(move);
  await tx.itemReport.updateMany(move);
  await tx.$executeRaw`
    UPDATE milestones m SET at = LEAST(m.at, g.at) FROM milestones g
    WHERE m.user_id = ${into.userId}::uuid AND g.user_id = ${guest.userId}::uuid
      AND m.kind = g.kind AND m.subject = g.subject`;
  await tx.$executeRaw`
    UPDATE milestones g SET user_id = ${into.userId}::uuid
    WHERE g.user_id = ${guest.userId}::uuid AND NOT EXISTS (
      SELECT 1 FROM milestones m
      WHERE m.user_id = ${into.userId}::uuid AND m.kind = g.kind AND m.subject = g.subject)`;
  await tx.user.delete({ where: { id: guest.userId } });
}

/** Whether the guest did anything that would be missed. */
export async function hasProgress(db: Db, guest: Viewer): Promise<boolean> {
  const where = { userId: guest.userId };
  return (await db.attempt.count({ where })) > 0 || (await db.milestone.count({ where })) > 0;
}
