import { z } from 'zod';
import type { GradingRule, PublishedItem, Submission } from '@/lib/quiz';
import { SimulationGradeSchema } from '@/lib/quiz/simulation-grade';

/**
 * What a process that grades is asked. `replay` makes the runs that prove the item again, by the engines of today, instead of
 * trusting what was stored with it.
 */
export type Task = {
  readonly kind: 'grade' | 'replay';
  readonly published: PublishedItem;
  readonly submission: Submission;
  readonly mode: GradingRule;
};

/** A score, and what it rests on: the receipt's members that an engine decides. */
export const FreshGradeSchema = z.strictObject({
  score: z.number().min(0).max(1),
  engineVersion: z.number().int().nullable(),
  traceHash: z.string().nullable(),
  /** Of an item about behaviour: what its run answers now. */
  proof: z.unknown().optional(),
});
export type FreshGrade = z.infer<typeof FreshGradeSchema>;

/**
 * What it answers. Items are rows of ours and submissions were checked when they were stored, so only this, which comes from
 * a process that ran a stranger's work, is read with a schema.
 */
export const TaskReplySchema = z.strictObject({
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('graded'), grade: SimulationGradeSchema }),
    z.strictObject({ kind: z.literal('replayed'), fresh: FreshGradeSchema }),
    /** The submission cannot be graded against this item, here or anywhere. */
    z.strictObject({ kind: z.literal('refused'), code: z.string() }),
  ]),
  /** Memory of the process after the work, its WebAssembly included. */
  residentBytes: z.number(),
});
export type TaskReply = z.infer<typeof TaskReplySchema>;
export type TaskAnswer = TaskReply['answer'];
