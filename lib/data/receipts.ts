import 'server-only';
import { type Receipt, ReceiptSchema, SubmissionSchema } from '@/lib/quiz';
import type { Db, Tx } from './db';

/** The members of a receipt that are columns of their own beside the answer's. */
export type GradeColumns = Pick<Receipt, 'mode' | 'rubricVersion' | 'engine' | 'engineVersion' | 'traceHash' | 'score'>;

export const toGradeColumns = (receipt: Receipt): GradeColumns => {
  const { mode, rubricVersion, engine, engineVersion, traceHash, score } = receipt;
  return { mode, rubricVersion, engine, engineVersion, traceHash, score };
};

/** The columns of a `ReceiptRow`. */
export const receiptFields = {
  itemId: true,
  contentHash: true,
  seed: true,
  submission: true,
  mode: true,
  rubricVersion: true,
  engine: true,
  engineVersion: true,
  traceHash: true,
  score: true,
} as const;

type ReceiptRow = Pick<Awaited<ReturnType<Db['answer']['findFirstOrThrow']>>, keyof typeof receiptFields>;

/** Null while there is no grade. */
export function toStoredReceipt(row: ReceiptRow): Receipt | null {
  const { itemId, contentHash, seed, submission, mode, rubricVersion, engine, engineVersion, traceHash, score } = row;
  if (score === null || mode === null || rubricVersion === null) return null;
  return ReceiptSchema.parse({
    item: itemId,
    contentHash,
    engine,
    engineVersion,
    seed: Number(seed),
    submission,
    traceHash,
    rubricVersion,
    mode,
    score,
  });
}

/** Stores a grade that came after the answer was saved: a simulation's, or a regrade's against the version it names. */
export async function writeGrade(tx: Tx, answerId: string, columns: GradeColumns, contentHash?: string): Promise<void> {
  const data = contentHash === undefined ? columns : { ...columns, contentHash };
  await tx.answer.update({ where: { id: answerId }, data, select: { id: true } });
}

export type FinalAnswer = {
  readonly id: string;
  readonly userId: string;
  readonly item: string;
  readonly contentHash: string;
  readonly seed: number;
  readonly submission: Receipt['submission'];
  readonly score: number | null;
  /** Null until it is graded. */
  readonly receipt: Receipt | null;
};

/** A final answer by its id, whoever asks: the workflow decides what the viewer may see of it. */
export async function findFinalAnswer(db: Db, id: string): Promise<FinalAnswer | null> {
  const row = await db.answer.findFirst({
    where: { id, final: true },
    select: { ...receiptFields, id: true, userId: true },
  });
  return row && toFinalAnswer(row);
}

/** Every graded answer to an item, whatever its version was, oldest first. */
export async function listGradedAnswers(db: Db, item: string): Promise<FinalAnswer[]> {
  const rows = await db.answer.findMany({
    where: { itemId: item, final: true, score: { not: null } },
    orderBy: [{ savedAt: 'asc' }, { id: 'asc' }],
    select: { ...receiptFields, id: true, userId: true },
  });
  return rows.map(toFinalAnswer);
}

function toFinalAnswer(row: ReceiptRow & { readonly id: string; readonly userId: string }): FinalAnswer {
  return {
    id: row.id,
    userId: row.userId,
    item: row.itemId,
    contentHash: row.contentHash,
    seed: Number(row.seed),
    submission: SubmissionSchema.parse(row.submission),
    score: row.score,
    receipt: toStoredReceipt(row),
  };
}

/** The classes in which an answer counts: its learner is in them, and a quiz of theirs asks the question, opened before it was given. */
export async function listClassesCounting(db: Db, answerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ readonly id: string }[]>`
    SELECT DISTINCT s.class_id AS id
    FROM answers n JOIN attempts a ON a.id = n.attempt_id
    JOIN memberships m ON m.user_id = n.user_id AND m.role = 'learner' AND m.state = 'active'
    JOIN assignments s ON s.class_id = m.class_id AND s.kind = 'quiz' AND s.withdrawn_at IS NULL
      AND a.quiz = 'lesson:' || s.lesson AND n.item_id = ANY(s.items) AND n.saved_at >= s.opens_at
    WHERE n.id = ${answerId}::uuid`;
  return rows.map(({ id }) => id);
}
