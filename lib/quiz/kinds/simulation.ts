import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { CheckSchema } from '@/lib/kernel/query';
import { IdSchema } from '../id';
import { itemMembers, PartIdSchema } from '../item-members';

/** Texts by the name of what they replace: a document, or in a mutant's case also `input` and `mocks`, as JSON text. */
const TextsSchema = z.record(z.string().min(1), z.string());

const simulationMembers = {
  ...itemMembers,
  /** A simulation is proven by its judges. */
  proof: z.never().optional(),
  kind: z.literal('simulation'),
  /** What the learner starts from: a scenario file beside the item or a gallery id. */
  start: z.string().min(1),
  /** Texts that meet everything. Never leaves the server. */
  solution: TextsSchema,
  /** Solutions that a learner may think of, and the judges (or mutants, or `ends`) that must refuse them. */
  wrong: z
    .array(z.strictObject({ says: z.string().min(1), texts: TextsSchema, fails: z.array(z.string()).min(1) }))
    .max(12)
    .default([]),
};

const JudgeSchema = z.strictObject({
  id: PartIdSchema,
  /** Said once the answer is final. */
  says: z.string().min(1),
  weight: z.number().int().min(1).max(100).default(1),
  /** Members of the scenario that differ from the start: `input`, `mocks`, `identities`, `limits` … `documents` by name. */
  with: z.record(z.string(), JsonSchema).default({}),
  /** Met when the run meets all of them. */
  checks: z.array(CheckSchema).min(1).max(8),
  why: z.string().min(1),
  /** Believed by those whose solution it refuses. */
  misconception: IdSchema.optional(),
});

/** The learner edits documents; hidden scenarios judge how they behave. */
const EditSimulationSchema = z.strictObject({
  ...simulationMembers,
  mode: z.literal('edit'),
  /** Names of the documents to edit. */
  edits: z.array(z.string().min(1)).min(1).max(4),
  judges: z.array(JudgeSchema).min(1).max(12),
});
export type EditSimulation = z.infer<typeof EditSimulationSchema>;

const MutantSchema = z.strictObject({
  id: PartIdSchema,
  says: z.string().min(1),
  /** A wrong rule of the engine, by its key; or else wrong documents. */
  mutation: z.string().min(1).optional(),
  documents: TextsSchema.optional(),
  why: z.string().min(1),
  misconception: IdSchema.optional(),
});

/** Kill the mutants: the learner writes what goes in, such that the right workflow can be told from wrong ones. */
const MutantSimulationSchema = z.strictObject({
  ...simulationMembers,
  mode: z.literal('mutants'),
  /** What the learner writes: `input`, `mocks`, or documents of the scenario such as a query. */
  writes: z.array(z.string().min(1)).min(1).max(4).default(['input', 'mocks']),
  /** How the right workflow must end with it; the stem says so. */
  ends: z.array(CheckSchema).min(1).max(8),
  /** What must differ from the right run: the outcome alone, or the history too (which events, when and where). */
  compare: z.enum(['outcome', 'history']).default('history'),
  mutants: z.array(MutantSchema).min(2).max(12),
});
export type MutantSimulation = z.infer<typeof MutantSimulationSchema>;

export const SimulationSchema = z.discriminatedUnion('mode', [EditSimulationSchema, MutantSimulationSchema]);
export type SimulationItem = z.infer<typeof SimulationSchema>;

/** What the learner writes, by name. */
export const textNamesOf = (item: SimulationItem): readonly string[] =>
  item.mode === 'edit' ? item.edits : item.writes;

/** The name of the judgement on how the right workflow ends, beside the mutants'. */
export const endsId = 'ends';
