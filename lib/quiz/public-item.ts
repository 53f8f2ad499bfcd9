import { z } from 'zod';
import { assertNever } from '@/lib/kernel/assert-never';
import { sha256Hex } from '@/lib/kernel/hash';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { shuffled } from '@/lib/kernel/random';
import { GivenTextsSchema, givenTexts } from './given-texts';
import { IdSchema } from './id';
import type { LeafItem } from './kinds/case';
import { picksOf } from './kinds/choice';
import { textNamesOf } from './kinds/simulation';
import { itemHash, type PublishedItem, publishedLeaf, type Scenario } from './published-item';

const shown = {
  id: IdSchema,
  /** Markdown: `code`, **strong**, fenced code. */
  stem: z.string(),
  skills: z.array(IdSchema),
  difficulty: z.number().int().min(1).max(3),
  hint: z.string().optional(),
  contentHash: z.string(),
};
const PartsSchema = z.array(z.strictObject({ id: z.string(), text: z.string() }));

const PublicChoiceSchema = z.strictObject({
  ...shown,
  kind: z.enum(['single', 'multiple']),
  options: PartsSchema,
  /** How many options make a whole answer. */
  choose: z.number().int().min(1),
});
const PublicOrderingSchema = z.strictObject({ ...shown, kind: z.literal('ordering'), steps: PartsSchema });
const PublicMatchingSchema = z.strictObject({
  ...shown,
  kind: z.literal('matching'),
  prompts: PartsSchema,
  answers: PartsSchema,
  /** An answer may be given to several prompts. */
  reuse: z.boolean(),
});
const PublicLeafSchema = z.discriminatedUnion('kind', [PublicChoiceSchema, PublicOrderingSchema, PublicMatchingSchema]);
const PublicCaseSchema = z.strictObject({
  ...shown,
  kind: z.literal('case'),
  /** What the questions are about, to be read: the texts of the case's scenario. */
  given: GivenTextsSchema,
  items: z.array(PublicLeafSchema),
});
const PublicSimulationSchema = z.strictObject({
  ...shown,
  kind: z.literal('simulation'),
  mode: z.enum(['edit', 'mutants']),
  /** What the learner starts from and may run: a whole scenario, without checks. */
  start: JsonSchema,
  /** What the learner writes: documents of the scenario; for mutants `input` and `mocks`, as JSON text. */
  texts: z.array(z.string()),
  /** How many judges, or mutants to kill. What they are is told afterwards. */
  parts: z.number().int().min(1),
});

/**
 * What a page may hold before the answer is final: no key, no reasons, no misconceptions, no proof, no
 * facts, no judges. Written member by member, so that a new member of an item stays secret until someone lists it here.
 */
export const PublicItemSchema = z.discriminatedUnion('kind', [
  PublicChoiceSchema,
  PublicOrderingSchema,
  PublicMatchingSchema,
  PublicCaseSchema,
  PublicSimulationSchema,
]);
export type PublicItem = z.infer<typeof PublicItemSchema>;
export type PublicChoice = z.infer<typeof PublicChoiceSchema>;
export type PublicOrdering = z.infer<typeof PublicOrderingSchema>;
export type PublicMatching = z.infer<typeof PublicMatchingSchema>;
export type PublicLeaf = z.infer<typeof PublicLeafSchema>;
export type PublicCase = z.infer<typeof PublicCaseSchema>;
export type PublicSimulation = z.infer<typeof PublicSimulationSchema>;

/**
 * Options, steps and answers in the order of one attempt: it depends on the attempt's seed and the item's id alone,
 * whatever order they come in. The page keeps one copy of an item and orders it for each attempt.
 */
export function orderOptions<I extends PublicItem>(item: I, seed: number): I;
export function orderOptions(item: PublicItem, seed: number): PublicItem {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { ...item, options: inSeedOrder(item.options, item.id, seed) };
    case 'ordering':
      return { ...item, steps: inSeedOrder(item.steps, item.id, seed) };
    case 'matching':
      return { ...item, answers: inSeedOrder(item.answers, item.id, seed) };
    case 'case':
      return { ...item, items: item.items.map((leaf) => orderOptions(leaf, seed)) };
    case 'simulation':
      return item;
    default:
      return assertNever(item);
  }
}

function inSeedOrder<P extends { readonly id: string }>(parts: readonly P[], item: string, seed: number): P[] {
  const byId = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffled(byId, Number.parseInt(sha256Hex(`${seed}:${item}`).slice(0, 8), 16));
}

/** The item as shown, its parts in the seed's order. */
export function toPublic(published: PublishedItem, seed: number): PublicItem {
  return orderOptions(publicForm(published), seed);
}

const toParts = (parts: readonly { readonly id: string; readonly text: string }[]) =>
  parts.map(({ id, text }) => ({ id, text }));

function membersOf(published: PublishedItem) {
  const { id, stem, skills, difficulty, hint } = published.item;
  const members = { id, stem, skills: [...skills], difficulty, contentHash: itemHash(published) };
  return hint === undefined ? members : { ...members, hint };
}

function publicForm(published: PublishedItem): PublicItem {
  const { item } = published;
  const members = membersOf(published);
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'matching':
      return publicLeaf(published, item);
    case 'case':
      return {
        ...members,
        kind: 'case',
        given: published.scenario ? givenTexts(published.scenario as unknown as JsonObject) : [],
        items: item.items.map((leaf) => publicLeaf(publishedLeaf(published, leaf), leaf)),
      };
    case 'simulation': {
      if (!published.scenario) throw new Error(`Simulation ${item.id} was published without its start`);
      const start = withoutChecks(published.scenario);
      const parts = item.mode === 'edit' ? item.judges.length : item.mutants.length;
      return { ...members, kind: 'simulation', mode: item.mode, start, texts: [...textNamesOf(item)], parts };
    }
    default:
      return assertNever(item);
  }
}

function publicLeaf(published: PublishedItem, item: LeafItem): PublicLeaf {
  const members = membersOf(published);
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { ...members, kind: item.kind, options: toParts(item.options), choose: picksOf(item) };
    case 'ordering':
      return { ...members, kind: 'ordering', steps: toParts(item.steps) };
    case 'matching':
      return {
        ...members,
        kind: 'matching',
        prompts: toParts(item.prompts),
        answers: toParts(item.answers),
        reuse: item.reuse === true,
      };
    default:
      return assertNever(item);
  }
}

/** A sandbox's checks and prediction ask about the run; here the hidden judges do. */
function withoutChecks(scenario: Scenario): Json {
  // A scenario is JSON; its type says more than `Json` can.
  const { checks: _checks, predict: _predict, ...start } = scenario as unknown as JsonObject;
  return start;
}
