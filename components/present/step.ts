import type { AppSyncScenario } from '@/lib/appsync/scenario';
import type { AslScenario } from '@/lib/asl/scenario';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';

export type StageScenario = AslScenario | AppSyncScenario | AuthModesScenario;

/** A run on stage and the event at which it stands; steps with the same `run` share it. */
export type StepStage = { readonly run: string; readonly cursor: number; readonly show: 'timeline' | 'calls' };

/** One press of the clicker. */
export type Step = {
  /** Unique in its talk. */
  readonly title: string;
  /** What the run says at this step, in a sentence; empty without a run. */
  readonly says: string;
  readonly stage: StepStage | null;
};

/** What is presented: a talk, or the run of any scenario. */
export type Talk = {
  readonly id: string;
  readonly title: string;
  /** Null: nobody planned it. */
  readonly minutes: number | null;
  readonly steps: readonly Step[];
  readonly runs: { readonly [name: string]: StageScenario };
  /** Where one came from and goes back to. */
  readonly home: string;
};
