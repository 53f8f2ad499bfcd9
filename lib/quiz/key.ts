import type { Answer } from '@/lib/kernel/answer';
import type { Query } from '@/lib/kernel/query';
import type { Run } from '@/lib/kernel/run';
import type { KeyProof, LeafKey } from './published-item';

/** What makes an item's answer right. */
export type Key = {
  /** Ids of the right options in the item's order; of an ordering, its steps in the right order. */
  readonly ids: readonly string[];
  /** Of a matching: the right answer of each prompt. */
  readonly pairs?: { readonly [prompt: string]: string };
  /** Of a case: the keys of its items. */
  readonly leaves?: { readonly [leaf: string]: LeafKey };
  /** Null for an item that cites a fact instead of a run. */
  readonly proof: KeyProof | null;
};

/** The run that proves an item, and what its engine answers about it. */
export type Asked = { readonly run: Run; readonly answer: (query: Query) => Answer };
