import 'server-only';
import { listAllAnswers } from '@/lib/data/answers';
import { listAttempts } from '@/lib/data/attempts';
import { db } from '@/lib/data/db';
import { listMilestones } from '@/lib/data/milestones';
import { answersCsv } from '@/lib/exchange/tables/answers-csv';
import { progressCsv } from '@/lib/exchange/tables/progress-csv';
import type { Viewer } from '@/lib/session/viewer';

/** Every save the viewer ever made, as a table. */
export async function exportAnswersCsv(viewer: Viewer): Promise<string> {
  const attempts = new Map((await listAttempts(db(), viewer)).map(({ id, quiz }) => [id, quiz]));
  const answers = await listAllAnswers(db(), viewer);
  return answersCsv(
    answers.map(({ savedAt, attemptId, item, submission, final, score }) => ({
      savedAt: savedAt.toISOString(),
      quiz: attempts.get(attemptId) ?? '',
      attempt: attemptId,
      item,
      submission,
      final,
      score,
    })),
  );
}

/** Lessons read and sandboxes solved, as a table. */
export async function exportProgressCsv(viewer: Viewer): Promise<string> {
  const milestones = await listMilestones(db(), viewer);
  return progressCsv(milestones.map(({ at, kind, subject }) => ({ at: at.toISOString(), kind, subject })));
}
