import 'server-only';
import { type SimulationGrade, SimulationGradeSchema } from '@/lib/quiz';
import type { Db, Tx } from './db';
import type { Prisma } from './generated/client';

/** Why a job ended without a grade: its process died, was ended by the clock, or the submission cannot be graded at all. */
export type GradingProblem = 'crashed' | 'timed-out' | 'refused';

export async function addGradingJob(tx: Tx, answerId: string): Promise<void> {
  await tx.gradingJob.create({ data: { answerId }, select: { answerId: true } });
}

export type ClaimedJob = { readonly answerId: string; readonly attempt: number };

/**
 * Takes the job that waits longest: one that nobody began, or one whose lease ran out because whoever began it is gone.
 * Instances that claim at the same time each get another one. Null where nothing waits.
 */
export async function claimJob(db: Db, now: Date, leaseUntil: Date): Promise<ClaimedJob | null> {
  const [row] = await db.$queryRaw<ClaimedJob[]>`
    UPDATE grading_jobs SET state = 'running', attempts = attempts + 1, lease_until = ${leaseUntil}
    WHERE answer_id = (
      SELECT answer_id FROM grading_jobs
      WHERE finished_at IS NULL AND (state = 'queued' OR lease_until < ${now})
      ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING answer_id AS "answerId", attempts AS attempt`;
  return row ?? null;
}

/** Puts a job back to the end of the line. */
export async function requeueJob(db: Db, { answerId, attempt }: ClaimedJob, now: Date): Promise<void> {
  await db.gradingJob.updateMany({
    where: { answerId, attempts: attempt, state: 'running' },
    data: { state: 'queued', leaseUntil: null, queuedAt: now },
  });
}

export type JobEnd =
  | { readonly state: 'done'; readonly result: SimulationGrade }
  | { readonly state: 'failed'; readonly problem: GradingProblem };

/** Ends a job, unless somebody else has begun it since: then theirs counts, and false is returned. */
export async function finishJob(
  db: Db,
  { answerId, attempt }: ClaimedJob,
  end: JobEnd,
  at: { readonly finishedAt: Date; readonly spentMs: number },
): Promise<boolean> {
  const { count } = await db.gradingJob.updateMany({
    where: { answerId, attempts: attempt, state: 'running' },
    data: { ...toColumns(end), ...at, leaseUntil: null },
  });
  return count === 1;
}

/** What came of it later: a regrade. */
export async function replaceResult(tx: Tx, answerId: string, result: SimulationGrade): Promise<void> {
  await tx.gradingJob.update({
    where: { answerId },
    data: toColumns({ state: 'done', result }),
    select: { state: true },
  });
}

function toColumns(end: JobEnd) {
  // A grade came through its schema, so it is JSON; its type says more than Prisma's can.
  return end.state === 'done'
    ? { state: end.state, result: end.result as unknown as Prisma.InputJsonValue, problem: null }
    : { state: end.state, problem: end.problem };
}

export type JobState =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly grade: SimulationGrade };

/** How far the grading of an answer is; null for an answer that takes none. */
export async function findJob(db: Db, answerId: string): Promise<JobState | null> {
  const row = await db.gradingJob.findUnique({ where: { answerId }, select: { state: true, result: true } });
  if (!row) return null;
  switch (row.state) {
    case 'queued':
    case 'running':
      return { state: 'waiting' };
    case 'failed':
      return { state: 'failed' };
    case 'done':
      return { state: 'done', grade: SimulationGradeSchema.parse(row.result) };
  }
}
