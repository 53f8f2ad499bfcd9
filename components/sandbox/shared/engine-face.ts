import type { Result } from '@/lib/kernel/result';
import type {
  Checked,
  Draft,
  EngineName,
  EventRow,
  HistoryRow,
  MakeError,
  Moment,
  OpenError,
  RunView,
  SharedScenario,
  Stop,
} from './engine-protocol';

/** A run that stays in the worker, and the pieces of it that a page may ask for. */
export type KeptRun = {
  readonly view: RunView;
  readonly moment: (n: number) => Moment | null;
  readonly events: (from: number, to: number) => readonly EventRow[];
  readonly history: (from: number, to: number) => readonly HistoryRow[];
  readonly stops: () => readonly Stop[];
};

/** What an engine brings to the workbench. Lives in the worker. */
export type EngineFace = {
  /** A promise where something has to be loaded first. */
  readonly check: (draft: Draft) => Checked | Promise<Checked>;
  readonly run: (draft: Draft) => Promise<KeptRun>;
  readonly makeLink: (draft: Draft, cursor: number | null, hash: string | null) => Promise<Result<string, MakeError>>;
  readonly openLink: (fragment: string) => Promise<Result<SharedScenario, OpenError>>;
};
export type EngineFaces = { readonly [name in EngineName]: () => Promise<EngineFace> };
