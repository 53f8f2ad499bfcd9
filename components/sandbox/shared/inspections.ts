import type { DiffLine } from './diff-lines';
import type { HistoryRow, Payload, TableView } from './engine-protocol';

/** What a reader asked to see of a history. An empty text lets everything through. */
export type HistoryFilter = {
  readonly type: string;
  readonly state: string;
  readonly errorsOnly: boolean;
  readonly text: string;
};
export const noFilter: HistoryFilter = { type: '', state: '', errorsOnly: false, text: '' };

/** A window of the lines that a filter lets through, and what there is to choose from in the whole history. */
export type HistoryPage = {
  readonly count: number;
  readonly rows: readonly HistoryRow[];
  readonly types: readonly string[];
  readonly states: readonly string[];
};
export const noHistory: HistoryPage = { count: 0, rows: [], types: [], states: [] };

/** A history that stays in the worker. */
export type KeptHistory = {
  readonly page: (filter: HistoryFilter, from: number, to: number) => HistoryPage;
  readonly place: (filter: HistoryFilter, n: number) => number | null;
  readonly event: (id: number) => string;
  readonly json: (filter: HistoryFilter) => string;
};

/** A stage of the data on its way through a state. `is`: what it made of the stage before it. */
export type FlowStage = Payload & {
  readonly says: string;
  readonly is: 'start' | 'changed' | 'unchanged' | 'not-compared';
  readonly diff: readonly DiffLine[] | null;
  /** The event at the cursor is about this stage. */
  readonly here: boolean;
};

export type DataFlowView = {
  readonly language: 'JSONPath' | 'JSONata';
  readonly stages: readonly FlowStage[];
  /** Fields of this state whose turn has not come. */
  readonly later: readonly string[];
  /** Fields that it could have and has not: they let everything through. */
  readonly absent: readonly string[];
};

export type VariableView = Payload & {
  /** The event that assigned it. */
  readonly since: number;
  readonly is: 'new' | 'changed' | 'kept';
  /** What it was until now, cut, where the event at the cursor changed it. */
  readonly before: string | null;
};
export type VariablesView = {
  /** From the execution inward; the last is the one that the place at the cursor assigns to. */
  readonly scopes: readonly { readonly title: string; readonly variables: readonly VariableView[] }[];
  readonly bytes: number;
  readonly maxBytes: number;
  /** Inside a child execution, where the variables outside cannot be read. */
  readonly inChild: boolean;
};

export type ServicesView = { readonly tables: readonly TableView[]; readonly calls: readonly CallsView[] };
/** Calls of one state so far. */
export type CallsView = {
  readonly place: string;
  readonly resource: string;
  readonly calls: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly timedOut: number;
};

export type Usage = { readonly transitions: number; readonly ms: number };
export type CostView = {
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly soFar: Usage;
  readonly whole: Usage;
  /** What these figures leave out, in words. */
  readonly without: readonly string[];
};
