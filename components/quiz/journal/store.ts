import type { MilestonePost, RefusalCode } from '@/lib/quiz/wire';
import type { Attempt } from './attempt';
import type { Entry, Post } from './entry';

export type Ledger = {
  readonly entries: readonly Entry[];
  /** Whether the server knows this browser; null: not asked yet. Milestones wait until it does. */
  readonly account: boolean | null;
  /** Milestones the server has, so that reading a lesson twice posts once. */
  readonly reached: readonly MilestonePost[];
};

export const emptyLedger: Ledger = { entries: [], account: null, reached: [] };

/** Everything one step changes; it is applied whole or not at all. */
export type Step = {
  readonly append?: readonly Post[];
  /** Orders of entries. */
  readonly drop?: readonly number[];
  readonly setAside?: { readonly order: number; readonly code: RefusalCode };
  readonly attempt?: Attempt;
  readonly forget?: string;
  readonly account?: boolean;
  readonly reached?: readonly MilestonePost[];
};

/**
 * Where the journal is kept. `step` reads and writes in one transaction, and `decide` is pure, so two tabs
 * that save at the same moment cannot give two answers the same sequence number.
 */
export type JournalStore = {
  /** False: kept in memory only, gone when the page closes. */
  readonly durable: boolean;
  ledger(): Promise<Ledger>;
  attempts(quiz: string): Promise<readonly Attempt[]>;
  step(attemptId: string | null, decide: (ledger: Ledger, kept: Attempt | null) => Step): Promise<void>;
  clear(): Promise<void>;
};
