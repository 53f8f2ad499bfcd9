import 'server-only';
import { db, inTransaction } from '@/lib/data/db';
import { type ClaimedJob, finishJob, type JobEnd, requeueJob } from '@/lib/data/grading-jobs';
import { findFinalAnswer, toGradeColumns, writeGrade } from '@/lib/data/receipts';
import type { TaskEnd } from '@/lib/grading/grader';
import { assertNever } from '@/lib/kernel/assert-never';
import { toReceipt } from '@/lib/quiz';
import { findPublished } from '../find-published';
import { gradingState } from './grading-state';

/** A process may die for reasons that are not the submission's; the same end again is the submission's. */
const mostAttempts = 3;

/** Grades one simulation in the pool and stores the grade, unless another instance took the job over meanwhile. */
export async function gradeJob(job: ClaimedJob): Promise<void> {
  const answer = await findFinalAnswer(db(), job.answerId);
  // Deleted since, and the job with it.
  if (!answer) return;
  const published = await findPublished(answer.contentHash);
  if (!published) throw new Error(`Answered item ${answer.contentHash} is no longer stored`);
  const { seed, submission } = answer;
  const mode = 'practice';
  const started = performance.now();
  const worked: TaskEnd =
    job.attempt > mostAttempts
      ? { kind: 'crashed' }
      : await gradingState().pool.work({ kind: 'grade', published, submission, mode });
  const finishedAt = new Date();
  const end = toJobEnd(worked);
  if (end.state === 'failed' && end.problem === 'crashed' && job.attempt < mostAttempts) {
    await requeueJob(db(), job, finishedAt);
    return;
  }
  const spentMs = Math.round(performance.now() - started);
  await inTransaction(async (tx) => {
    const isOurs = await finishJob(tx, job, end, { finishedAt, spentMs });
    if (!isOurs || end.state === 'failed') return;
    const { score, engineVersion, traceHash } = end.result;
    const receipt = toReceipt(published, { seed, submission, mode, score, trace: { engineVersion, traceHash } });
    await writeGrade(tx, job.answerId, toGradeColumns(receipt));
  });
}

function toJobEnd(end: TaskEnd): JobEnd {
  if (end.kind !== 'answered') return { state: 'failed', problem: end.kind };
  const { answer } = end;
  switch (answer.kind) {
    case 'graded':
      return { state: 'done', result: answer.grade };
    case 'refused':
      return { state: 'failed', problem: 'refused' };
    case 'replayed':
      throw new Error('A process that was asked for a grade replayed');
    default:
      return assertNever(answer);
  }
}
