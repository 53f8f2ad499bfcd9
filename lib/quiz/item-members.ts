import { z } from 'zod';
import { ExpectationSchema, QuerySchema } from '@/lib/kernel/query';
import { IdSchema } from './id';

/** Names a step, prompt, answer, judge or mutant inside its item. Steps and prompts show theirs to the page: it must tell nothing. */
export const PartIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
  error: 'A part is named in lower case: letters, digits and "-", a letter first',
});

/**
 * The run that makes a key right: a scenario, and the query whose answer is the key. `scenario` is a gallery
 * id (`asl/<id>`) or the name of a scenario file in the item's own folder.
 */
export const ProofSchema = z.strictObject({
  scenario: z.string().min(1),
  query: QuerySchema.optional(),
  profile: z.enum(['observed', 'documented']).optional(),
});
export type Proof = z.infer<typeof ProofSchema>;

/** A statement about the proof's run: the option is right when the run meets it. */
export const ClaimSchema = z.strictObject({ query: QuerySchema, expect: ExpectationSchema });

/** What every kind of item has. */
export const itemMembers = {
  id: IdSchema,
  pool: z.enum(['practice', 'exam']),
  skills: z.array(IdSchema).min(1),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Markdown: `code`, **strong**, fenced code. */
  stem: z.string().min(1),
  proof: ProofSchema.optional(),
  /** For an item about a plain fact. An item has a proof or a fact, or both. */
  fact: IdSchema.optional(),
  hint: z.string().min(1).optional(),
  source: z.string().min(1),
};
