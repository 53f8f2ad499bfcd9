import type { Bins, Quantiles } from '@/lib/asl/many-seeds/spread';
import type { AslScenario } from '@/lib/asl/scenario';
import type { TimelineModel } from '@/lib/kernel/timeline';
import type { Interval } from '@/lib/stats';
import type { Draft, OutcomeView, Problem } from '../../shared/engine-protocol';

/**
 * What the tools and their worker say to each other: runs beside the one on the bench. Nothing is kept in the worker between
 * two questions, so it may be ended at any time.
 */
export type LabDraft = Draft<AslScenario>;

/** A run of a draft as a picture, or why there is none. */
export type SideView = {
  readonly problems: readonly Problem[];
  readonly outcome: OutcomeView | null;
  readonly timeline: TimelineModel | null;
};

/** A line of the comparison; `difference` is empty where both are the same. */
export type PairRow = { readonly what: string; readonly a: string; readonly b: string; readonly difference: string };
export type PairView = {
  readonly a: SideView;
  readonly b: SideView;
  readonly rows: readonly PairRow[];
  readonly summary: string;
};

/** Failures by chance on top of the mocks: `share` of the calls of a state, 0 … 1. */
export type FlakyCalls = { readonly state: string; readonly share: number; readonly error: string };

/** `peak`: the most in one second; `retryPeak`: of retries alone, which is what jitter spreads. */
export type CallsView = {
  readonly total: number;
  readonly peak: number;
  readonly retryPeak: number;
  readonly bins: Bins;
};

/** What became of all the runs of one policy. */
export type SeedsSide = {
  readonly says: string;
  readonly runs: number;
  readonly succeeded: number;
  readonly interval: Interval | null;
  /** How the runs ended, the most frequent first. */
  readonly ends: readonly (readonly [end: string, runs: number])[];
  readonly quantiles: Quantiles;
  /** Runs by duration, ms. */
  readonly durations: Bins;
  /** Calls by state over time, in seconds. */
  readonly calls: { readonly [state: string]: CallsView };
  readonly events: number;
  /** What it took to run them. */
  readonly tookMs: number;
};
export type SeedsView =
  | { readonly kind: 'ran'; readonly sides: readonly SeedsSide[]; readonly states: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A workflow type with this machine. */
export type TypeView = SideView & {
  /** What of the machine this type refuses. */
  readonly refused: readonly Problem[];
  readonly endMs: number;
  readonly historyEvents: number;
  readonly transitions: number;
  readonly billedMs: number;
};
export type TaskView = { readonly state: string; readonly resource: string; readonly calls: number };
export type TypesView = {
  readonly standard: TypeView;
  readonly express: TypeView;
  readonly tasks: readonly TaskView[];
};

export type LabExchange = {
  pair: { question: { a: LabDraft; b: LabDraft }; answer: PairView };
  seeds: { question: { draft: LabDraft; count: number; flaky: FlakyCalls | null }; answer: SeedsView };
  types: { question: { draft: LabDraft }; answer: TypesView };
};
export type LabAsk = keyof LabExchange;

export type ToLab = { [A in LabAsk]: { readonly id: number; readonly ask: A } & LabExchange[A]['question'] }[LabAsk];
export type FromLab =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly message: string };
