import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Regraded, SimulationGrade } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';
import { replaceResult } from './grading-jobs';
import { type GradeColumns, writeGrade } from './receipts';

export type GradeChange = {
  readonly answer: string;
  readonly fromHash: string;
  readonly before: number;
  readonly columns: GradeColumns;
  /** Of a simulation. */
  readonly result: SimulationGrade | null;
};

export type NewRegrade = {
  readonly item: string;
  readonly toHash: string;
  readonly reason: string;
  readonly at: Date;
  readonly changes: readonly GradeChange[];
};

/** Writes the new grades, and who changed which when. In the caller's transaction: all of it or nothing. */
export async function addRegrade(tx: Tx, operator: Viewer, regrade: NewRegrade): Promise<void> {
  const { item, toHash, reason, at, changes } = regrade;
  const id = randomUUID();
  const affected = changes.length;
  await tx.regrade.create({ data: { id, userId: operator.userId, at, itemId: item, toHash, reason, affected } });
  await tx.regradedAnswer.createMany({
    data: changes.map(({ answer, fromHash, before, columns }) => ({
      regradeId: id,
      answerId: answer,
      fromHash,
      scoreBefore: before,
      scoreAfter: columns.score,
    })),
  });
  for (const { answer, columns, result } of changes) {
    await writeGrade(tx, answer, columns, toHash);
    if (result) await replaceResult(tx, answer, result);
  }
}

/** Whether all these answers still have the grade that is to be changed; holds them until the transaction ends. */
export async function holdsGrades(tx: Tx, changes: readonly GradeChange[]): Promise<boolean> {
  const ids = changes.map(({ answer }) => answer);
  const rows = await tx.$queryRaw<{ readonly id: string; readonly hash: string; readonly score: number | null }[]>`
    SELECT id, content_hash AS hash, score FROM answers WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const now = new Map(rows.map((row) => [row.id, row]));
  return changes.every(({ answer, fromHash, before }) => {
    const row = now.get(answer);
    return row?.hash === fromHash && row.score === before;
  });
}

export type RegradeRecord = {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly toHash: string;
  readonly reason: string;
  readonly affected: number;
  /** Means of the answers it changed. */
  readonly before: number;
  readonly after: number;
};

/** What was regraded of an item, latest first. */
export async function listRegrades(db: Db, item: string): Promise<RegradeRecord[]> {
  return db.$queryRaw<RegradeRecord[]>`
    SELECT r.id, r.at, u.email AS by, r.to_hash AS "toHash", r.reason, r.affected,
      coalesce(avg(n.score_before), 0)::float AS before, coalesce(avg(n.score_after), 0)::float AS after
    FROM regrades r LEFT JOIN users u ON u.id = r.user_id LEFT JOIN regraded_answers n ON n.regrade_id = r.id
    WHERE r.item_id = ${item}
    GROUP BY r.id, u.email ORDER BY r.at DESC`;
}

/** The last regrade of each of these answers, by answer. */
export async function listLastRegrades(db: Db, answers: readonly string[]): Promise<ReadonlyMap<string, Regraded>> {
  const rows = await db.regradedAnswer.findMany({
    where: { answerId: { in: [...answers] } },
    orderBy: { regrade: { at: 'asc' } },
    select: { answerId: true, scoreBefore: true, regrade: { select: { at: true, reason: true } } },
  });
  return new Map(
    rows.map(({ answerId, scoreBefore, regrade: { at, reason } }) => [
      answerId,
      { at: at.toISOString(), was: scoreBefore, reason },
    ]),
  );
}
