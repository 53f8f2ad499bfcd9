import 'server-only';
import { z } from 'zod';
import { inTransaction } from '@/lib/data/db';
import { addRegrade, holdsGrades } from '@/lib/data/regrades';
import { err, ok, type Result } from '@/lib/kernel/result';
import { isStorable } from '@/lib/quiz';
import { isOperator } from '@/lib/session/require-operator';
import type { Viewer } from '@/lib/session/viewer';
import type { GradingRefusal } from '../grading-refusal';
import { planRegrade } from './plan-regrade';

/** POST /api/items/[item]/regrades */
export const RegradePostSchema = z.strictObject({
  /** The version whose key counts. An older one takes a regrade back. */
  toHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the plan that was looked at. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Told to the learners. */
  reason: z.string().trim().min(1).max(300).refine(isStorable),
});
export type RegradePost = z.infer<typeof RegradePostSchema>;

/**
 * Applies the plan that an operator has seen: all new grades and who gave them, in one transaction, or nothing. Refused
 * where the same plan would not be made any more.
 */
export async function regrade(
  viewer: Viewer | null,
  item: string,
  { toHash, digest, reason }: RegradePost,
  at: Date,
): Promise<Result<{ readonly regraded: number }, GradingRefusal>> {
  if (!isOperator(viewer)) return err({ code: 'no-operator' });
  const plan = await planRegrade(item, toHash);
  if (!plan.ok) return plan;
  const { changes } = plan.value;
  if (plan.value.digest !== digest) return err({ code: 'preview-outdated' });
  if (changes.length === 0) return err({ code: 'nothing-to-regrade' });
  const written = await inTransaction(async (tx) => {
    // Runs were made outside of the transaction: another regrade, or a deletion, may have come between.
    if (!(await holdsGrades(tx, changes))) return false;
    await addRegrade(tx, viewer, { item, toHash, reason, at, changes });
    return true;
  });
  return written ? ok({ regraded: changes.length }) : err({ code: 'preview-outdated' });
}
