import { z } from 'zod';
import { CaseSchema } from './kinds/case';
import { MultipleSchema, SingleSchema } from './kinds/choice';
import { MatchingSchema } from './kinds/matching';
import { OrderingSchema } from './kinds/ordering';
import { SimulationSchema } from './kinds/simulation';

export { IdSchema } from './id';
export type { CaseItem, LeafItem } from './kinds/case';
export type { ChoiceItem, MultipleItem, Option, SingleItem } from './kinds/choice';
export type { MatchingItem } from './kinds/matching';
export type { OrderingItem } from './kinds/ordering';
export type { EditSimulation, MutantSimulation, SimulationItem } from './kinds/simulation';

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

export const itemKinds = [
  'single',
  'multiple',
  'ordering',
  'matching',
  'case',
  'simulation',
] as const satisfies Item['kind'][];

/** The kinds that one run, or a fact, keys. A simulation takes a run for each of its judges. */
export type RunItem = Exclude<Item, { kind: 'simulation' }>;

/** The scenario an item rests on, as it names it: what proves its key, or what a simulation starts from. */
export const scenarioRefOf = (item: Item): string | undefined =>
  item.kind === 'simulation' ? item.start : item.proof?.scenario;
