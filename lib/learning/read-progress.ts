import 'server-only';
import { type AnswerRecord, listNewestAnswers } from '@/lib/data/answers';
import { listAttempts } from '@/lib/data/attempts';
import { db } from '@/lib/data/db';
import { listMilestones } from '@/lib/data/milestones';
import { listLastRegrades } from '@/lib/data/regrades';
import type { Progress, Regraded } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';

/** More than a page shows; the export has them all. */
const attemptsShown = 200;

/** Everything a page shows about the learner. Without a viewer there is nothing, and that is said. */
export async function readProgress(viewer: Viewer | null): Promise<Progress> {
  if (!viewer) return { viewer: 'none', lessonsRead: [], sandboxesSolved: [], attempts: [] };
  const milestones = await listMilestones(db(), viewer);
  const attempts = await listAttempts(db(), viewer, attemptsShown);
  const answers = await listNewestAnswers(
    db(),
    viewer,
    attempts.map(({ id }) => id),
  );
  const regrades = await listLastRegrades(
    db(),
    answers.map(({ id }) => id),
  );
  return {
    viewer: viewer.kind,
    lessonsRead: milestones
      .filter(({ kind }) => kind === 'lesson-read')
      .map(({ subject, at }) => ({ lesson: subject, at: at.toISOString() })),
    sandboxesSolved: milestones
      .filter(({ kind }) => kind === 'sandbox-solved')
      .map(({ subject, at }) => ({ subject, at: at.toISOString() })),
    attempts: attempts
      .map((attempt) =>
        toAttempt(
          attempt,
          answers.filter(({ attemptId }) => attemptId === attempt.id),
          regrades,
        ),
      )
      .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1)),
  };
}

type AttemptRow = Awaited<ReturnType<typeof listAttempts>>[number];

function toAttempt(
  attempt: AttemptRow,
  answers: readonly AnswerRecord[],
  regrades: ReadonlyMap<string, Regraded>,
): Progress['attempts'][number] {
  const lastAt = Math.max(attempt.createdAt.getTime(), ...answers.map(({ savedAt }) => savedAt.getTime()));
  return {
    id: attempt.id,
    quiz: attempt.quiz,
    seed: attempt.seed,
    startedAt: attempt.startedAt.toISOString(),
    lastAt: new Date(lastAt).toISOString(),
    answers: answers.map(({ id, item, contentHash, sequence, submission, final, score }) => {
      const regraded = regrades.get(id);
      return { id, item, contentHash, sequence, submission, final, score, ...(regraded ? { regraded } : {}) };
    }),
  };
}
