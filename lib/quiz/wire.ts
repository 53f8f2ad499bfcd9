import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { QuerySchema } from '@/lib/kernel/query';
import { IdSchema } from './id';
import { isStorable, SubmissionSchema } from './submission';

export * from './submission';

/**
 * What crosses the wire when answers and progress are saved (formats.md, "Saving answers"): one place for
 * the browser's journal and the server's routes.
 */
export const AnswerPostSchema = z.strictObject({
  /** Made by the client; sending it twice changes nothing. */
  id: z.uuid(),
  attempt: z.strictObject({
    id: z.uuid(),
    /**
     * What is answered: `lesson:<lesson id>` for a lesson's practice, `set:<item set>` for a folder of items, `template:<template
     * id>` for a template's variants.
     */
    quiz: z.string().regex(/^(?:lesson|set|template):[a-z0-9.-]+$/),
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

const BeliefSchema = z.object({ id: z.string(), belief: z.string(), correction: z.string() });
/** Why a part of an item is as it is. */
const reason = { why: z.string(), misconception: BeliefSchema.optional() };
/** Number of the event in the proof's run that decided this part, where one did: "show me" opens there. */
const cursor = z.number().int().nullable().optional();

const leafFeedback = {
  right: z.boolean(),
  /** 0 … 1. */
  score: z.number().min(0).max(1),
  /**
   * Of `single` and `multiple`; empty for the other kinds. `right`: it belongs to the key. `value`: what it says that the
   * proof's query answers.
   */
  options: z.array(z.object({ id: z.string(), right: z.boolean(), value: JsonSchema.optional(), ...reason, cursor })),
  /** Of an ordering, in the right order. Places count from 1; `given` is the learner's, `right` says that it is the same. */
  steps: z
    .array(
      z.object({
        id: z.string(),
        place: z.number().int(),
        given: z.number().int().nullable(),
        right: z.boolean(),
        ...reason,
        cursor,
      }),
    )
    .optional(),
  /** Of a matching, by prompt: the right answer and the learner's. */
  pairs: z
    .array(
      z.object({
        id: z.string(),
        answer: z.string(),
        given: z.string().nullable(),
        right: z.boolean(),
        ...reason,
        cursor,
      }),
    )
    .optional(),
};

export const FeedbackSchema = z.object({
  ...leafFeedback,
  /** Of a case, by item: the run is the case's own. `proven`: its key is made by that run. */
  items: z
    .array(
      z.object({
        id: z.string(),
        ...leafFeedback,
        proven: z.boolean(),
        decidedBy: z.number().int().nullable(),
        source: z.string(),
      }),
    )
    .optional(),
  /** Of a simulation: each judge, or the right workflow and then each mutant. */
  judged: z
    .array(
      z.object({
        id: z.string(),
        says: z.string(),
        met: z.boolean(),
        /** Met when its run was told from the right one; its belief is the wrong workflow's, not the learner's. */
        isMutant: z.boolean(),
        /** Its share in the score; 0 for what must hold before anything counts. */
        weight: z.number().min(0),
        ...reason,
        /** The judge's run of what the learner wrote, at the deciding event. `mutation` names the wrong rule it ran with. */
        showMe: z
          .object({ scenario: JsonSchema, cursor: z.number().int().nullable(), mutation: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
  /** What the learner wrote and nobody could read, so that nothing was run. */
  unreadable: z.object({ text: z.string(), message: z.string() }).optional(),
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
      /** What the key answers, where one query keys the item. */
      query: QuerySchema.optional(),
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
  /** Only once the answer is final, and of a simulation once it was graded. */
  feedback: FeedbackSchema.nullable(),
  /**
   * Of a simulation's final answer: `waiting` until its runs are made (ask GET /api/answers/[answer] for it), `failed` when
   * they did not end within their time. Absent where grading takes no runs, and once there is feedback.
   */
  grading: z.enum(['waiting', 'failed']).optional(),
  /** The final answer that `grading` is about, to ask for. */
  answer: z.uuid().optional(),
});
export type AnswerReply = z.infer<typeof AnswerReplySchema>;

/** When an operator gave an answer another grade, what it was worth before, and why. */
export const RegradedSchema = z.object({ at: z.iso.datetime(), was: z.number(), reason: z.string() });
export type Regraded = z.infer<typeof RegradedSchema>;

/** GET /api/answers/[answer]: one's own final answer, which may still wait for its grade. */
export const AnswerStateSchema = z.object({
  id: z.uuid(),
  item: z.string(),
  contentHash: z.string(),
  submission: SubmissionSchema,
  grading: z.enum(['done', 'waiting', 'failed']),
  /** Null until it is graded. */
  score: z.number().nullable(),
  feedback: FeedbackSchema.nullable(),
  regraded: RegradedSchema.nullable(),
});
export type AnswerState = z.infer<typeof AnswerStateSchema>;

/** GET /api/receipts/[answer]/replay: the receipt's answer graded again, now. */
export const ReplaySchema = z.object({
  /** Same score and same run. */
  same: z.boolean(),
  /** What is as it was, or what differs and why, in sentences. */
  says: z.array(z.string()),
  score: z.number(),
  traceHash: z.string().nullable(),
  engineVersion: z.number().int().nullable(),
});
export type Replay = z.infer<typeof ReplaySchema>;

/** POST /api/variants: a question made from a template. It is answered like any other, in a quiz of its own. */
export const VariantPostSchema = z.strictObject({
  template: IdSchema,
  seed: z.number().int().min(0).max(0xffff_ffff),
});
export type VariantPost = z.infer<typeof VariantPostSchema>;

/** POST /api/reports. */
export const ReportPostSchema = z.strictObject({
  /** Made by the client; sending it twice stores it once. */
  id: z.uuid(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  words: z.string().trim().min(1).max(2_000).refine(isStorable),
  seed: z.number().int().min(0).max(0xffff_ffff),
  /** The run that was looked at, as the fragment of a permalink; without it the run that proves the item. */
  run: z.string().max(100_000).optional(),
  submission: SubmissionSchema.optional(),
});
export type ReportPost = z.infer<typeof ReportPostSchema>;
export const ReportReplySchema = z.object({ stored: z.literal(true), id: z.uuid() });

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
          /** To ask GET /api/answers/[answer] and GET /api/receipts/[answer] for. */
          id: z.uuid().optional(),
          item: z.string(),
          contentHash: z.string(),
          sequence: z.number().int(),
          submission: SubmissionSchema,
          final: z.boolean(),
          score: z.number().nullable(),
          /** Where an operator gave it another grade. */
          regraded: RegradedSchema.optional(),
        }),
      ),
    }),
  ),
});
export type Progress = z.infer<typeof ProgressSchema>;
