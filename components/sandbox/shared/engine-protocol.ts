import type { SeenInRun } from '@/lib/asl/assist/seen-in-run';
import type { TimelineCut } from '@/lib/kernel/cut-timeline';
import type { GraphScope } from '@/lib/kernel/graph';
import type { Json } from '@/lib/kernel/json';
import type { LinkError } from '@/lib/kernel/permalink';
import type { Result } from '@/lib/kernel/result';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { SeenRun } from '@/lib/kernel/seen-run';
import type { QuickFix } from '@/lib/kernel/text-edit';
import type { Formula, MarkState, TimelineModel } from '@/lib/kernel/timeline';
import type { GraphLayout } from './graph-layout';
import type { CostView, DataFlowView, HistoryFilter, HistoryPage, ServicesView, VariablesView } from './inspections';

/**
 * What the page and the worker say to each other. All of it is plain data; a run itself never leaves the
 * worker, only its index and the windows that are on screen (formats.md, "Large runs").
 */
export type EngineName = 'asl' | 'appsync' | 'auth-modes';

/** A scenario as it is being edited: `texts` by tab name, which may be broken; the rest as it was given. */
export type Draft<S extends BaseScenario = BaseScenario> = {
  readonly scenario: S;
  readonly texts: { readonly [tab: string]: string };
  /** A wrong rule to run it with, by its key: how a wrong belief would have it. */
  readonly mutation?: string;
};

/** A diagnostic with its words. `tab` is the text it is about. */
export type Problem = {
  readonly tab: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  /** The fix as a change of the text, where one can be made without asking. */
  readonly quickFix?: QuickFix;
  /** What it is about, such as a state's name. */
  readonly place?: string;
};

export type OutcomeView = {
  readonly kind: string;
  readonly state: MarkState;
  readonly headline: string;
  /** One or two sentences more: the cause, what a budget is, what to do. */
  readonly detail: string;
};

/** A judgement with the event that decided it, in words. */
export type Decided = { readonly n: number | null; readonly because: string };
export type AnsweredField = Decided & { readonly answer: Json };
export type VerdictView = Decided & { readonly says: string; readonly met: boolean };

export type RunView = {
  readonly outcome: OutcomeView;
  readonly hash: string;
  readonly version: number;
  /** When each event happens, virtual ms; its length is the number of events. */
  readonly at: Float64Array;
  /** Numbers of the events that enter a state, where the engine has states. */
  readonly entries?: Float64Array;
  /** When calls went out to something that may fail, virtual ms. */
  readonly calls: Float64Array;
  /** Lines of the derived history; 0 where the engine has none. */
  readonly historyLength: number;
  readonly timeline: TimelineModel;
  readonly verdicts: readonly VerdictView[];
  /** The answers to what was to be predicted, field by field; null where nothing was asked, or nothing ran. */
  readonly prediction: readonly AnsweredField[] | null;
  readonly problems: readonly Problem[];
  /** What callers got, one for each request that was answered. */
  readonly responses: readonly Payload[];
  /** What subscriptions received, in order; null where the run has none. */
  readonly received: readonly Received[] | null;
  /** Who may do what, where a run decides that. */
  readonly matrix: MatrixView | null;
};

export type Received = {
  readonly n: number;
  readonly at: number;
  readonly subscription: string;
  readonly mutation: string;
  readonly payload: Payload;
};

/** Identities as columns, fields as rows; a cell is where both meet, decided by one event. */
export type MatrixView = {
  readonly columns: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  /** `depth`: how far a field is inside others. */
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly depth: number;
  }[];
  readonly cells: readonly MatrixCellView[];
  /** Cells that say something else than in the run before; null where there was none. */
  readonly changes: readonly CellChangeView[] | null;
};
/** The rule that decided, in a few words. */
export type CellWords = { readonly state: MarkState; readonly word: string; readonly rule: string };
export type CellPlace = { readonly row: string; readonly column: string };
export type MatrixCellView = CellPlace & CellWords & { readonly event: number };
export type CellChangeView = CellPlace & { readonly before: CellWords; readonly after: CellWords };

export type EventRow = {
  readonly n: number;
  readonly at: number;
  readonly what: string;
  readonly detail: string;
  readonly place: string;
};

/** A line of the service's own history: numbers from 1, times since the start. */
export type HistoryRow = {
  readonly id: number;
  readonly previous: number;
  /** Our event that it is derived from, and that of the line it is linked to. */
  readonly n: number;
  readonly previousN: number | null;
  readonly at: number;
  readonly type: string;
  readonly place: string;
  readonly failed: boolean;
  readonly detail: string;
};

/** An event worth stopping at when a run is shown, in words. */
export type Stop = { readonly n: number; readonly what: string; readonly place: string; readonly sentence: string };

/** A JSON value as text, cut where it is too long to show. */
export type Payload = { readonly name: string; readonly text: string; readonly charsCut: number };
/** `open`: what this event is about. */
export type MomentPayload = Payload & { readonly open?: boolean };

/** `formula` is shown in place of the value, its exponent raised. */
export type FactView = {
  readonly name: string;
  readonly value: string;
  readonly code: boolean;
  readonly formula?: Formula;
};

/** Everything the inspector and the graph show at event `n`. */
export type Moment = {
  readonly n: number;
  readonly at: number;
  readonly sentence: string;
  readonly spec: string;
  readonly place: string;
  readonly state: MarkState;
  readonly word: string;
  /** What is going on lasts from … to …, where it lasts. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly facts: readonly FactView[];
  readonly payloads: readonly MomentPayload[];
  readonly around: readonly EventRow[];
  readonly nodes: { readonly [nodeId: string]: { readonly state: MarkState; readonly word: string } };
  /** Ways taken so far, as `edgeKey` spells them. */
  readonly taken: readonly string[];
  /** The node that the event is about, and how often each was entered so far, where the engine has states. */
  readonly node?: string | null;
  readonly visits?: { readonly [nodeId: string]: number };
  /** What the data sources hold at this moment. */
  readonly tables: readonly TableView[];
  /** How much there is in the tabs beside, where there are any. */
  readonly counts?: { readonly stages: number; readonly variables: number; readonly changes: number };
};

export type TableView = {
  /** What kind of thing `name` is; a table where nothing is said. */
  readonly kind?: string;
  readonly name: string;
  /** What is said beside the name, in place of the number of items. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowsCut: number;
  /** Rows that the event at the cursor changed, and the newest event that changed any, where that is known. */
  readonly changed?: readonly number[];
  readonly changedBy?: number | null;
};

export function edgeKey(from: string | null, to: string | null, caught: boolean): string {
  return `${from ?? ''}>${to ?? ''}${caught ? '!' : ''}`;
}

export type Checked = {
  readonly problems: readonly Problem[];
  /** Null where nothing can be drawn yet. */
  readonly graph: GraphScope | null;
  /** Where a template stands in the place of a definition. */
  readonly pasted?: PastedView;
  /** The definition that was looked at: quick fixes are changes of this text and no other. */
  readonly lookedAt?: string;
  /** The definition as JSON, where it is written in YAML. */
  readonly json?: string;
  /** There may be more problems than these. */
  readonly cut?: boolean;
};

/** What is in a pasted template, in words: `tab` is where it was pasted. */
export type PastedView = {
  readonly tab: string;
  readonly says: string;
  readonly machines: readonly PastedMachine[];
};

/** A state machine of a template. `text` is null where there is none to use, and `problem` then says why. */
export type PastedMachine = {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly text: string | null;
  readonly problem: string;
  readonly assumed: readonly string[];
};

/** A draft written for another tool. Where `text` is null, the notes say why; else what the text does not say. */
export type ExportText = { readonly text: string | null; readonly notes: readonly string[] };
export type ExportTexts = { readonly [form in ExportForm]: ExportText };
export type ExportForm = 'sam' | 'cdk' | 'cli' | 'mocks';

export type SharedScenario = {
  readonly scenario: BaseScenario;
  readonly cursor: number | null;
  readonly hash: string | null;
  readonly seen: SeenRun | null;
};
export type OpenError = LinkError | { readonly code: 'other-engine' };
export type MakeError = LinkError | { readonly code: 'broken-text'; readonly tab: string };

/** A question and its answer have the same `ask`; the client pairs them by number. */
export type Exchange = {
  check: { question: { draft: Draft }; answer: Checked };
  /** Somebody is about to write: the words for mistakes will be needed. */
  fetchWords: { question: Record<never, never>; answer: null };
  run: { question: { draft: Draft }; answer: RunView };
  moment: { question: { n: number }; answer: Moment | null };
  events: { question: { from: number; to: number }; answer: readonly EventRow[] };
  history: { question: { filter: HistoryFilter; from: number; to: number }; answer: HistoryPage };
  /** Where in the filtered history the newest line not after event `n` stands; null before the first. */
  historyPlace: { question: { filter: HistoryFilter; n: number }; answer: number | null };
  /** One event of the history as the service's API gives it, and all of those that a filter lets through. */
  historyEvent: { question: { event: number }; answer: string };
  historyJson: { question: { filter?: HistoryFilter }; answer: string };
  /** The run with our own events. */
  eventsJson: { question: Record<never, never>; answer: string };
  dataFlow: { question: { n: number; whole: string | null }; answer: DataFlowView | null };
  variables: { question: { n: number; whole: string | null }; answer: VariablesView | null };
  services: { question: { n: number; whole: string | null }; answer: ServicesView | null };
  cost: { question: { n: number }; answer: CostView | null };
  stops: { question: Record<never, never>; answer: readonly Stop[] };
  /** A part of a timeline that is too long to be sent as a whole. */
  timeline: { question: { cut: TimelineCut }; answer: TimelineModel | null };
  /** The same for a file, while the part on screen stays what it is. */
  wholeTimeline: { question: { cut: TimelineCut }; answer: TimelineModel | null };
  /** Where everything in a graph goes, but for what is folded away; null where it is too much for a picture. */
  layOut: { question: { scope: GraphScope; folded: readonly string[] }; answer: GraphLayout | null };
  /** The draft in the forms that other tools take, with the state that event `n` of the kept run is about. */
  exports: { question: { draft: Draft; n: number }; answer: ExportTexts | null };
  /** The next event of a node of the graph after event `after`, else its first. */
  nextOf: { question: { nodeId: string; after: number }; answer: number | null };
  /** What the last run has shown of the state with such a path; null where nothing ran. */
  pathsAt: { question: { path: readonly string[] }; answer: SeenInRun | null };
  makeLink: {
    /** `seen`: what the link will say of the run on screen. */
    question: { draft: Draft; cursor: number | null; hash: string | null; seen?: SeenRun | null };
    answer: Result<string, MakeError>;
  };
  openLink: { question: { fragment: string }; answer: Result<SharedScenario, OpenError> };
};
export type Ask = keyof Exchange;

export type ToWorker = {
  [A in Ask]: { readonly id: number; readonly engine: EngineName; readonly ask: A } & Exchange[A]['question'];
}[Ask];
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly message: string };
