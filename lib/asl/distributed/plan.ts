import type { Json } from '@/lib/kernel/json';
import type { Block } from '../definition';
import type { Evaluated } from '../entry';
import type { Asking } from '../jsonata/asking';
import type { Tolerance } from './tolerance';
import type { Writer } from './write-results';

/** What a child execution is started with, and how many items of the dataset that is. */
export type PlannedChild = { readonly input: Json; readonly items: number };

/** The work of a Map Run, laid out. Children are planned one by one, as they start: there may be very many. */
export type Plan = {
  readonly children: number;
  readonly items: number;
  readonly childAt: (index: number) => Evaluated<PlannedChild>;
  readonly writer: Writer | null;
};

/**
 * What the rule of a distributed Map wants done. AWS looks at the tolerance only after the state has started, and reads,
 * selects and batches only after the Map Run has (recorded), so these are asked for later.
 */
export type MapRunMove = {
  readonly kind: 'map-run';
  /** Recorded: 0 where a reader will read the items. */
  readonly length: number;
  readonly block: Block;
  readonly executionType: 'STANDARD' | 'EXPRESS';
  readonly label: string | undefined;
  readonly concurrency: number;
  /** What the state itself says, 0 where it says nothing. */
  readonly maxConcurrency: number;
  readonly tolerance: () => Evaluated<Tolerance> | Asking<Tolerance>;
  readonly plan: () => Evaluated<Plan> | Asking<Plan>;
};
