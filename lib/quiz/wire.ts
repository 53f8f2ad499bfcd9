import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { IdSchema } from './item';

/**
 * What crosses the wire when answers and progress are saved (formats.md, "Saving answers"): one place for
 * the browser's journal and the server's routes.
 */
export const SubmissionSchema = z.discriminatedUnion('kind', [
  /** `single` and `multiple`: ids of the chosen options. Empty = nothing chosen yet. */
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(z.string().regex(/^[a-z]$/)).max(8) }),
]);
export type Submission = z.infer<typeof SubmissionSchema>;

export const AnswerPostSchema = z.strictObject({
  /** Made by the client; sending it twice changes nothing. */
  id: z.uuid(),
  attempt: z.strictObject({
    id: z.uuid(),
    /** What is answered: `lesson:<lesson id>` for a lesson's practice. */
    quiz: z.string().regex(/^lesson:[a-z0-9.-]+$/),
    seed: z.number().int().min(0).max(0xffff_ffff),
    startedAt: z.iso.datetime(),
  }),
  item: IdSchema,
  seed: z.number().int().min(0).max(0xffff_ffff),
  /** Identity of the item as it was shown; graded against that version even after a deployment. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  submission: SubmissionSchema,
  /** Counts this client's saves of this item in this attempt; a lower one than stored changes nothing. */
  sequence: z.number().int().min(0).max(1_000_000),
  /** True when the learner submits: the answer is graded and can no longer change. */
  final: z.boolean(),
});
export type AnswerPost = z.infer<typeof AnswerPostSchema>;

export const FeedbackSchema = z.object({
  right: z.boolean(),
  /** 0 … 1. */
  score: z.number().min(0).max(1),
  options: z.array(
    z.object({
      id: z.string(),
      right: z.boolean(),
      why: z.string(),
      misconception: z.object({ id: z.string(), belief: z.string(), correction: z.string() }).optional(),
    }),
  ),
  facts: z.array(
    z.object({
      id: z.string(),
      statement: z.string(),
      source: z.string(),
      checked: z.string(),
      tier: z.enum(['documented', 'observed']),
    }),
  ),
  /** The run that makes the key right; the browser runs it again to show it. */
  proof: z
    .object({
      scenario: JsonSchema,
      engineVersion: z.number().int(),
      hash: z.string(),
      answer: JsonSchema,
      decidedBy: z.number().int().nullable(),
    })
    .optional(),
  source: z.string(),
});
export type Feedback = z.infer<typeof FeedbackSchema>;

export const AnswerReplySchema = z.object({
  stored: z.literal(true),
  id: z.uuid(),
  /** The answer was already there, or a newer one is. */
  duplicate: z.boolean(),
  /** Only once the answer is final. */
  feedback: FeedbackSchema.nullable(),
});
export type AnswerReply = z.infer<typeof AnswerReplySchema>;

/** Every refusal of the API has one of these codes; the view has words for each. */
export const RefusalCodeSchema = z.enum([
  'malformed',
  'too-large',
  'unknown-item',
  'wrong-owner',
  'sign-in',
  'already-final',
  'cross-site',
  'no-account',
  'too-many-requests',
  'unavailable',
]);
export type RefusalCode = z.infer<typeof RefusalCodeSchema>;
export const RefusalSchema = z.object({
  error: z.object({ code: RefusalCodeSchema, message: z.string(), feedback: FeedbackSchema.optional() }),
});
export type Refusal = z.infer<typeof RefusalSchema>;

/** POST /api/progress. Needs a guest or an account; without one it is refused with `no-account` and kept by the journal. */
export const MilestonePostSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['lesson-read', 'sandbox-solved']),
  /** `<lesson id>`, or `<lesson id>/<scenario name>`. */
  subject: z.string().regex(/^[a-z0-9./-]{1,160}$/),
  at: z.iso.datetime(),
});
export type MilestonePost = z.infer<typeof MilestonePostSchema>;

/** GET /api/progress. Everything a page shows about the learner. */
export const ProgressSchema = z.object({
  viewer: z.enum(['none', 'guest', 'account']),
  lessonsRead: z.array(z.object({ lesson: z.string(), at: z.iso.datetime() })),
  sandboxesSolved: z.array(z.object({ subject: z.string(), at: z.iso.datetime() })),
  /** Latest first. */
  attempts: z.array(
    z.object({
      id: z.uuid(),
      quiz: z.string(),
      seed: z.number().int(),
      startedAt: z.iso.datetime(),
      lastAt: z.iso.datetime(),
      /** The newest answer of each item. `score` is null until it is final. */
      answers: z.array(
        z.object({
          item: z.string(),
          contentHash: z.string(),
          sequence: z.number().int(),
          submission: SubmissionSchema,
          final: z.boolean(),
          score: z.number().nullable(),
        }),
      ),
    }),
  ),
});
export type Progress = z.infer<typeof ProgressSchema>;
