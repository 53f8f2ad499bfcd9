import type { SeenInRun } from '@/lib/asl/assist/seen-in-run';
import type { TestedState } from '@/lib/asl/export/tested';
import type { TimelineCut } from '@/lib/kernel/cut-timeline';
import type { Result } from '@/lib/kernel/result';
import type { SeenRun } from '@/lib/kernel/seen-run';
import type { TimelineModel } from '@/lib/kernel/timeline';
import type {
  Checked,
  Draft,
  EngineName,
  EventRow,
  ExportTexts,
  MakeError,
  Moment,
  OpenError,
  RunView,
  SharedScenario,
  Stop,
} from './engine-protocol';
import type { CostView, DataFlowView, KeptHistory, ServicesView, VariablesView } from './inspections';

/** A run that stays in the worker, and the pieces of it that a page may ask for. */
export type KeptRun = {
  readonly view: RunView;
  readonly moment: (n: number) => Moment | null;
  readonly events: (from: number, to: number) => readonly EventRow[];
  readonly stops: () => readonly Stop[];
  /** Where the service writes a history of its own. */
  readonly history?: KeptHistory;
  /** The run as JSON text, our own events included. */
  readonly json?: () => string;
  readonly inspect?: Inspections;
  /** Where `view.timeline` may leave something out. */
  readonly timeline?: (cut: TimelineCut) => TimelineModel;
  /** The state that event `n` is about, alone. */
  readonly tested?: (n: number) => TestedState | null;
  /** Where the engine draws a graph. */
  readonly nextOf?: (nodeId: string, after: number) => number | null;
  /** Where the editor completes what is looked up. */
  readonly pathsAt?: (path: readonly string[]) => SeenInRun;
};

/** What the inspector's tabs show; each is asked for only while it is on screen. */
export type Inspections = {
  readonly dataFlow: (n: number, whole: string | null) => DataFlowView | null;
  readonly variables: (n: number, whole: string | null) => VariablesView | null;
  readonly services: (n: number, whole: string | null) => ServicesView | null;
  readonly cost: (n: number) => CostView | null;
};

/** What an engine brings to the workbench. Lives in the worker. */
export type EngineFace = {
  /** A promise where something has to be loaded first. */
  readonly check: (draft: Draft) => Checked | Promise<Checked>;
  /** Loads what words mistakes, where that comes later, so that they are told without a network. */
  readonly fetchWords?: () => Promise<unknown>;
  readonly run: (draft: Draft) => Promise<KeptRun>;
  readonly makeLink: (
    draft: Draft,
    cursor: number | null,
    hash: string | null,
    seen?: SeenRun | null,
  ) => Promise<Result<string, MakeError>>;
  /** What of a draft other tools take, where there is any; a kept run says what was going on at event `n`. */
  readonly exports?: (draft: Draft, kept: KeptRun | null, n: number) => Promise<ExportTexts>;
  /** Loads what packs a link, so that a link can be made without a network. */
  readonly fetchPacking: () => Promise<unknown>;
  readonly openLink: (fragment: string) => Promise<Result<SharedScenario, OpenError>>;
};
export type EngineFaces = { readonly [name in EngineName]: () => Promise<EngineFace> };
