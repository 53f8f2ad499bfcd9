import 'server-only';
import { db } from '@/lib/data/db';
import { type FinalAnswer, listGradedAnswers, toGradeColumns } from '@/lib/data/receipts';
import type { GradeChange } from '@/lib/data/regrades';
import { contentHash } from '@/lib/kernel/hash';
import { err, ok, type Result } from '@/lib/kernel/result';
import { gradeAnswer, type PublishedItem, type Submission, toReceipt } from '@/lib/quiz';
import { findPublished } from '../find-published';
import { gradingState } from '../grading/grading-state';
import type { GradingRefusal } from '../grading-refusal';

export type PlannedChange = GradeChange & { readonly submission: Submission };

export type RegradePlan = {
  /** Graded answers to the item, in any version. */
  readonly answers: number;
  readonly changes: readonly PlannedChange[];
  /** Answers that this version cannot grade, such as one that chose an option it no longer has. They keep their grade. */
  readonly impossible: readonly FinalAnswer[];
  /** Names this plan: it is applied only while it would be made again. */
  readonly digest: string;
};

/**
 * The grade that one version of an item gives all answers to any version of it. Options and steps are the same where
 * their ids are: ids never change their meaning. Nothing is written.
 */
export async function planRegrade(item: string, toHash: string): Promise<Result<RegradePlan, GradingRefusal>> {
  const published = await findPublished(toHash);
  if (published?.item.id !== item) return err({ code: 'unknown-item' });
  const answers = await listGradedAnswers(db(), item);
  const changes: PlannedChange[] = [];
  const impossible: FinalAnswer[] = [];
  // The pool bounds how many are graded at once.
  const graded = await Promise.all(answers.map((answer) => gradeAgainst(published, answer)));
  for (const [i, answer] of answers.entries()) {
    const given = graded[i] ?? null;
    if (given === null) impossible.push(answer);
    else if (answer.score !== null && Math.abs(given.columns.score - answer.score) > 1e-9)
      changes.push({
        answer: answer.id,
        fromHash: answer.contentHash,
        before: answer.score,
        submission: answer.submission,
        ...given,
      });
  }
  const named = changes.map(({ answer, fromHash, before, columns }) => [answer, fromHash, before, columns.score]);
  return ok({ answers: answers.length, changes, impossible, digest: contentHash([toHash, named]) });
}

type Given = Pick<GradeChange, 'columns' | 'result'>;

/** Null where this version cannot grade it. */
async function gradeAgainst(published: PublishedItem, answer: FinalAnswer): Promise<Given | null> {
  const { seed, submission } = answer;
  const mode = answer.receipt?.mode ?? 'practice';
  if (published.item.kind === 'simulation') {
    const end = await gradingState().pool.work({ kind: 'grade', published, submission, mode });
    if (end.kind !== 'answered' || end.answer.kind !== 'graded') return null;
    const { grade: result } = end.answer;
    const { score, engineVersion, traceHash } = result;
    const receipt = toReceipt(published, { seed, submission, mode, score, trace: { engineVersion, traceHash } });
    return { columns: toGradeColumns(receipt), result };
  }
  const grade = gradeAnswer(published, submission, mode);
  if (!grade.ok) return null;
  const receipt = toReceipt(published, { seed, submission, mode, score: grade.value.score });
  return { columns: toGradeColumns(receipt), result: null };
}
