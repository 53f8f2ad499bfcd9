import { z } from 'zod';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import type { AslScenario } from '@/lib/asl';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { contentHash } from '@/lib/kernel/hash';
import type { Json } from '@/lib/kernel/json';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { BaseScenarioSchema } from '@/lib/kernel/scenario';
import { IdSchema } from './id';
import { ItemSchema } from './item';
import type { LeafItem } from './kinds/case';

/** The engines whose runs prove items; a new engine joins the union. */
export type Scenario = AslScenario | AppSyncScenario | AuthModesScenario;
export type ScenarioEngine = Scenario['engine'];
/** The scenario of one engine. */
export type ScenarioOf<E extends ScenarioEngine> = Extract<Scenario, { engine: E }>;

/**
 * The members all engines share are checked; an engine's own are checked by that engine when it runs. So
 * the schema, which a quiz page may load, brings no engine with it.
 */
// The seam between the shared base and the union of engines' scenarios: rows are ours, written by `publishItem`.
const ScenarioSchema = BaseScenarioSchema.loose() as unknown as z.ZodType<Scenario>;

/** What the learner is shown of a fact once the answer is final. */
export const CitedFactSchema = z.strictObject({
  id: IdSchema,
  statement: z.string().min(1),
  source: z.string().min(1),
  /** Day of the last look at the source, `YYYY-MM-DD`. */
  checked: z.string(),
  tier: z.enum(['documented', 'observed']),
});
export type CitedFact = z.infer<typeof CitedFactSchema>;

export const NamedBeliefSchema = z.strictObject({
  id: IdSchema,
  belief: z.string().min(1),
  correction: z.string().min(1),
});
export type NamedBelief = z.infer<typeof NamedBeliefSchema>;

/** The run that made the key, as far as needed to make it again and to show it. */
export const KeyProofSchema = z.strictObject({
  engineVersion: z.number().int(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * The answer to the proof's query; with claims, the answer to each option's query by option id. Steps in their order,
   * the answer to each prompt's query, the answers of a case's items, what each judge says of the solution.
   */
  answer: JsonSchema,
  /** Number of the event that decided, or null where the run as a whole did. */
  decidedBy: z.number().int().nullable(),
  /** The same for each option, step or prompt, where they have queries of their own. */
  decidedByPart: z.record(z.string(), z.number().int().nullable()).optional(),
});
export type KeyProof = z.infer<typeof KeyProofSchema>;

const keyMembers = {
  /** Ids of the right options, in the order of the item's options; of an ordering, its steps in the right order. */
  key: z.array(z.string()),
  /** Of a matching: the right answer of each prompt. */
  pairs: z.record(z.string(), z.string()).optional(),
  proof: KeyProofSchema.nullable(),
};
/** The key of one item of a case. */
export const LeafKeySchema = z.strictObject(keyMembers);
export type LeafKey = z.infer<typeof LeafKeySchema>;

/** The self-contained graded thing: what a row stores, so that an answer can be graded again years later. */
export const PublishedItemSchema = z.strictObject({
  item: ItemSchema,
  /** What proves the key; of a simulation, what the learner starts from: its judges are made of it (`grade-simulation.ts`). */
  scenario: ScenarioSchema.nullable(),
  ...keyMembers,
  /** Of a case: the keys of its items. */
  leaves: z.record(z.string(), LeafKeySchema).optional(),
  facts: z.array(CitedFactSchema),
  misconceptions: z.array(NamedBeliefSchema),
});
export type PublishedItem = z.infer<typeof PublishedItemSchema>;

/** The identity of what is asked: the item and the scenario that proves it. Facts may be reworded without changing it. */
export function itemHash({ item, scenario }: Pick<PublishedItem, 'item' | 'scenario'>): string {
  // Both come from zod or from JSON text, so they are JSON; their types say more than `Json` can.
  return contentHash({ item, scenario } as unknown as Json);
}

/** One item of a case, published as if it stood alone. */
export function publishedLeaf(published: PublishedItem, leaf: LeafItem): PublishedItem {
  const key = published.leaves?.[leaf.id];
  if (!key) throw new Error(`Case ${published.item.id} was published without the key of ${leaf.id}`);
  const { scenario, facts, misconceptions } = published;
  return { item: leaf, scenario: leaf.proof ? scenario : null, ...key, facts, misconceptions };
}
