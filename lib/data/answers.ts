import 'server-only';
import { type AnswerPost, type Submission, SubmissionSchema } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';
import { Prisma } from './generated/client';
import { type GradeColumns, toStoredReceipt } from './receipts';

export type AnswerRecord = {
  readonly id: string;
  readonly attemptId: string;
  readonly item: string;
  readonly contentHash: string;
  readonly submission: Submission;
  readonly sequence: number;
  readonly final: boolean;
  readonly score: number | null;
  readonly savedAt: Date;
};

/** What is stored already that a save has to be judged against. */
export type EarlierAnswers = {
  /** The answer with this very id: the same save, sent again. */
  readonly same: (AnswerRecord & { readonly userId: string }) | null;
  readonly final: AnswerRecord | null;
  /** The highest sequence stored for the item in the attempt. */
  readonly newest: AnswerRecord | null;
};

export async function findEarlierAnswers(tx: Tx, post: AnswerPost): Promise<EarlierAnswers> {
  // Both in one round trip: this runs for every save, while the attempt is locked. A final answer is the last one, so
  // the newest is the final one where there is one.
  const rows = await tx.$queryRaw<(Row & { readonly userId: string; readonly isSame: boolean })[]>`
    (SELECT true AS "isSame", user_id AS "userId", ${columns} FROM answers WHERE id = ${post.id}::uuid)
    UNION ALL
    (SELECT false AS "isSame", user_id AS "userId", ${columns} FROM answers
     WHERE attempt_id = ${post.attempt.id}::uuid AND item_id = ${post.item}
     ORDER BY final DESC, sequence DESC LIMIT 1)`;
  const same = rows.find(({ isSame }) => isSame);
  const newest = rows.find(({ isSame }) => !isSame);
  const last = newest ? toRecord(newest) : null;
  return {
    same: same ? { ...toRecord(same), userId: same.userId } : null,
    final: last?.final ? last : null,
    newest: last,
  };
}

/** @param grade With the answer where it is final and grading took no runs. */
export async function appendAnswer(
  tx: Tx,
  viewer: Viewer,
  post: AnswerPost,
  grade: GradeColumns | null,
): Promise<void> {
  await tx.answer.create({
    data: {
      id: post.id,
      attemptId: post.attempt.id,
      userId: viewer.userId,
      itemId: post.item,
      contentHash: post.contentHash,
      seed: post.seed,
      submission: post.submission,
      sequence: post.sequence,
      final: post.final,
      ...grade,
    },
    select: { id: true },
  });
}

/** The newest answer of each item in these attempts of the viewer's: the final one where there is one. */
export async function listNewestAnswers(
  db: Db,
  viewer: Viewer,
  attemptIds: readonly string[],
): Promise<AnswerRecord[]> {
  // Written out because Prisma's `distinct` would fetch every draft and choose here.
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (attempt_id, item_id) ${columns}
    FROM answers
    WHERE user_id = ${viewer.userId}::uuid AND attempt_id = ANY(${[...attemptIds]}::uuid[])
    ORDER BY attempt_id, item_id, final DESC, sequence DESC`;
  return rows.map(toRecord);
}

/** Every save the viewer ever made, oldest first, with the receipts of those that were graded. */
export async function listAllAnswers(db: Db, viewer: Viewer) {
  const rows = await db.answer.findMany({ where: { userId: viewer.userId }, orderBy: { savedAt: 'asc' } });
  return rows.map((row) => ({ ...toRecord(row), receipt: toStoredReceipt(row) }));
}

/** The columns of a `Row`, under its names. */
const columns = Prisma.raw(
  `id, attempt_id AS "attemptId", item_id AS "itemId", content_hash AS "contentHash",
   submission, sequence, final, score, saved_at AS "savedAt"`,
);

type Row = Pick<
  Awaited<ReturnType<Db['answer']['findFirstOrThrow']>>,
  'id' | 'attemptId' | 'itemId' | 'contentHash' | 'submission' | 'sequence' | 'final' | 'score' | 'savedAt'
>;

function toRecord(row: Row): AnswerRecord {
  return {
    id: row.id,
    attemptId: row.attemptId,
    item: row.itemId,
    contentHash: row.contentHash,
    submission: SubmissionSchema.parse(row.submission),
    sequence: row.sequence,
    final: row.final,
    score: row.score,
    savedAt: row.savedAt,
  };
}
