import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { ExpectationSchema, QuerySchema } from '@/lib/kernel/query';

/** Ids are kebab words joined by dots, for good: never reused, never renamed. */
export const IdSchema = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'An id is lower-case words joined by "." or "-"',
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

export const OptionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]$/, { error: 'Options are named a, b, c …' }),
  text: z.string().min(1),
  /** Written only where the item has no proof; with one, the run decides. */
  right: z.boolean().optional(),
  /** With `proof.query`: the option is right when its value is the query's answer. */
  value: JsonSchema.optional(),
  /** With a proof that has no query of its own: right when the run meets it. */
  claim: ClaimSchema.optional(),
  why: z.string().min(1),
  misconception: IdSchema.optional(),
});
export type Option = z.infer<typeof OptionSchema>;

const common = {
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

const SingleSchema = z.strictObject({
  ...common,
  kind: z.literal('single'),
  options: z.array(OptionSchema).min(3).max(6),
});
const MultipleSchema = z.strictObject({
  ...common,
  kind: z.literal('multiple'),
  /** How many to choose; the stem says it too. */
  choose: z.number().int().min(2).max(4),
  options: z.array(OptionSchema).min(5).max(8),
});
const OrderingSchema = z.strictObject({
  ...common,
  kind: z.literal('ordering'),
  /** In the right order; shown shuffled. */
  steps: z
    .array(z.strictObject({ id: z.string(), text: z.string(), why: z.string() }))
    .min(3)
    .max(7),
});
const MatchingSchema = z.strictObject({
  ...common,
  kind: z.literal('matching'),
  prompts: z
    .array(z.strictObject({ id: z.string(), text: z.string(), answer: z.string(), why: z.string() }))
    .min(3)
    .max(7),
  answers: z
    .array(z.strictObject({ id: z.string(), text: z.string() }))
    .min(3)
    .max(8),
});
const SimulationSchema = z.strictObject({
  ...common,
  kind: z.literal('simulation'),
  /** What the learner starts from: a scenario file or gallery id. */
  start: z.string(),
  /** Hidden scenarios that judge the edited document; score is the weight of those met. */
  judges: z.array(z.strictObject({ scenario: z.string(), says: z.string(), weight: z.number().positive() })).min(1),
});
const LeafItemSchema = z.discriminatedUnion('kind', [SingleSchema, MultipleSchema, OrderingSchema, MatchingSchema]);
const CaseSchema = z.strictObject({
  ...common,
  kind: z.literal('case'),
  /** 3–5 items about one run. */
  items: z.array(LeafItemSchema).min(3).max(5),
});

/** An item as a file or a row holds it: six kinds from the first schema (design.md §4). */
export const ItemSchema = z.discriminatedUnion('kind', [
  SingleSchema,
  MultipleSchema,
  OrderingSchema,
  MatchingSchema,
  CaseSchema,
  SimulationSchema,
]);
export type Item = z.infer<typeof ItemSchema>;
export type SingleItem = z.infer<typeof SingleSchema>;
export type MultipleItem = z.infer<typeof MultipleSchema>;
/** The kinds with options to choose from. */
export type ChoiceItem = SingleItem | MultipleItem;
