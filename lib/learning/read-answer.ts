import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/data/db';
import { findJob } from '@/lib/data/grading-jobs';
import { findFinalAnswer } from '@/lib/data/receipts';
import { listLastRegrades } from '@/lib/data/regrades';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type AnswerState, type SimulationGrade, toFeedback } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import type { GradingRefusal } from './grading-refusal';

/** A final answer of the viewer's own, with everything that is said about it once it is graded. */
export async function readAnswer(viewer: Viewer | null, id: string): Promise<Result<AnswerState, GradingRefusal>> {
  const answer = z.uuid().safeParse(id).success ? await findFinalAnswer(db(), id) : null;
  if (!answer || answer.userId !== viewer?.userId) return err({ code: 'unknown-answer' });
  const published = await findPublished(answer.contentHash);
  if (!published) throw new Error(`Answered item ${answer.contentHash} is no longer stored`);
  const { item, contentHash, submission, score } = answer;
  const mode = answer.receipt?.mode ?? 'practice';
  const graded = (grading: AnswerState['grading'], simulated: SimulationGrade | null): AnswerState => ({
    id,
    item,
    contentHash,
    submission,
    grading,
    score,
    feedback: grading === 'done' ? toFeedback(published, submission, mode, simulated) : null,
    regraded: null,
  });
  if (published.item.kind === 'simulation') {
    const job = await findJob(db(), id);
    if (job?.state !== 'done') return ok(graded(job?.state ?? 'failed', null));
    return ok(await withRegrade(graded('done', job.grade)));
  }
  return ok(await withRegrade(graded('done', null)));
}

async function withRegrade(state: AnswerState): Promise<AnswerState> {
  return { ...state, regraded: (await listLastRegrades(db(), [state.id])).get(state.id) ?? null };
}
