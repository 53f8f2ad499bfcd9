import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/data/db';
import { findFinalAnswer, listClassesCounting } from '@/lib/data/receipts';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Receipt } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass } from './classes/enter-class';
import type { GradingRefusal } from './grading-refusal';

/**
 * The receipt of an answer, for those whom its grade concerns: who gave it, who teaches a class in which it counts, and
 * operators. To everybody else there is no such answer.
 */
export async function readReceipt(viewer: Viewer | null, id: string): Promise<Result<Receipt, GradingRefusal>> {
  const answer = viewer && z.uuid().safeParse(id).success ? await findFinalAnswer(db(), id) : null;
  if (!viewer || !answer) return err({ code: 'unknown-answer' });
  const isTheirs = answer.userId === viewer.userId || viewer.role === 'operator' || (await teaches(viewer, id));
  if (!isTheirs) return err({ code: 'unknown-answer' });
  return answer.receipt ? ok(answer.receipt) : err({ code: 'not-graded' });
}

async function teaches(viewer: Viewer, answer: string): Promise<boolean> {
  for (const id of await listClassesCounting(db(), answer)) {
    if ((await enterClass(db(), viewer, id, 'read-results')).ok) return true;
  }
  return false;
}
