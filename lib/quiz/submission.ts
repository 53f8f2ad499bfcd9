import { z } from 'zod';
import { IdSchema } from './id';

/** Postgres takes no U+0000 and no half of a surrogate pair, in `text` and in `jsonb`. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

/** Loose where grading is exact: an id that names nothing is refused there, with words. */
const PartName = z.string().min(1).max(40).refine(isStorable);

const ChoiceSubmissionSchema = z.strictObject({
  kind: z.literal('choice'),
  /** `single` and `multiple`: ids of the chosen options. Empty = nothing chosen yet. */
  chosen: z.array(z.string().regex(/^[a-z]$/)).max(8),
});
const OrderingSubmissionSchema = z.strictObject({
  kind: z.literal('ordering'),
  /** Step ids, first to last; not all of them while the learner is at it. */
  order: z.array(PartName).max(7),
});
const MatchingSubmissionSchema = z.strictObject({
  kind: z.literal('matching'),
  /** Answer id by prompt id. */
  pairs: z.record(PartName, PartName).refine((pairs) => Object.keys(pairs).length <= 7),
});

/** An answer to an item that may stand in a case. */
export const LeafSubmissionSchema = z.discriminatedUnion('kind', [
  ChoiceSubmissionSchema,
  OrderingSubmissionSchema,
  MatchingSubmissionSchema,
]);
export type LeafSubmission = z.infer<typeof LeafSubmissionSchema>;

/** Characters of all texts of a simulation together, names included: a definition of AWS's size does not fit, an exercise does. */
export const mostTextCharacters = 131_072;

/** What a learner answers, by the kind of the item. Bounded, so that nothing larger is ever stored or graded. */
export const SubmissionSchema = z.discriminatedUnion('kind', [
  ChoiceSubmissionSchema,
  OrderingSubmissionSchema,
  MatchingSubmissionSchema,
  z.strictObject({
    kind: z.literal('case'),
    /** By the id of the case's item. */
    answers: z.record(IdSchema, LeafSubmissionSchema).refine((answers) => Object.keys(answers).length <= 5),
  }),
  z.strictObject({
    kind: z.literal('simulation'),
    /** By document; where mutants are to be killed, `input` and `mocks`. */
    texts: z
      .record(z.string().min(1).max(120), z.string())
      .refine((texts) => Object.keys(texts).length <= 4)
      .refine((texts) => Object.entries(texts).flat().every(isStorable))
      .refine((texts) => Object.entries(texts).flat().join('').length <= mostTextCharacters),
  }),
]);
export type Submission = z.infer<typeof SubmissionSchema>;
export type SubmissionOf<K extends Submission['kind']> = Extract<Submission, { kind: K }>;

/** The options chosen; none where there are none to choose. */
export const chosenOf = (submission: Submission | null | undefined): readonly string[] =>
  submission?.kind === 'choice' ? submission.chosen : [];
