import type { Json } from '@/lib/kernel/json';
import type { BaseEvent, Run } from '@/lib/kernel/run';
import type { AslDiagnostic } from './diagnostics';
import type { MapRunCounts } from './distributed/map-run-counts';
import type { WrittenFile } from './distributed/write-results';
import type { ServiceChange } from './services/service-state';

export type StateType = 'Task' | 'Pass' | 'Wait' | 'Choice' | 'Succeed' | 'Fail' | 'Parallel' | 'Map';

/** A step of the data flow through a state, named after the field that asks for it. */
export type DataFlowStage =
  | 'InputPath'
  | 'Parameters'
  | 'ItemSelector'
  | 'ResultSelector'
  | 'ResultPath'
  | 'OutputPath'
  | 'Arguments'
  | 'Items'
  | 'Output'
  | 'Assign';

/** Name, value pairs as JSON values; only the members that a state's fields changed are listed. */
export type Assigned = { readonly [name: string]: Json };

/**
 * What happens in an execution, richer than AWS's history: the wait between retries, the choice rule taken,
 * the catcher used and the data on its way through a state are events too. `toHistory` derives AWS's events from these.
 *
 * `path` of a state is `["States", name]`, inside a branch `["States", "P", "branch:0", "States", name]`,
 * inside an iteration `["States", "M", "item:3", "States", name]`, inside a child execution `["States", "M", "child:3", …]`; of the execution itself `[]`.
 * `attempt` counts tries of the state in this visit from 1, so attempt 1 is no retry.
 */
export type AslEventBody =
  | { kind: 'execution-started'; input: Json }
  | { kind: 'state-entered'; type: StateType; input: Json }
  | { kind: 'state-exited'; type: StateType; output: Json; next: string | null; assigned?: Assigned }
  /** What a field made of the data: only where the state has the field, and not where it changed nothing. */
  | { kind: 'data-flow'; stage: DataFlowStage; value: Json }
  | {
      kind: 'task-scheduled';
      resource: string;
      parameters: Json;
      attempt: number;
      timeoutSeconds?: number;
      heartbeatSeconds?: number;
      /** Role assumed for the call, from `Credentials`. */
      roleArn?: string;
    }
  /** `worker`: who took the task of an activity, if they said. */
  | { kind: 'task-started'; resource: string; attempt: number; worker?: string }
  | { kind: 'task-submitted'; resource: string; attempt: number; output: Json }
  /** SendTaskHeartbeat. AWS writes no event for it. */
  | { kind: 'task-heartbeat'; attempt: number }
  | { kind: 'task-succeeded'; resource: string; attempt: number; output: Json }
  | { kind: 'task-failed'; resource: string; attempt: number; error: string; cause?: string }
  | {
      kind: 'task-timed-out';
      resource: string;
      attempt: number;
      reason: 'timeout' | 'heartbeat';
      error: string;
      cause?: string;
    }
  | { kind: 'task-aborted'; attempt: number }
  /** A JSONata expression gave no usable value. `location`: the field within the state, such as `Output/total`. */
  | { kind: 'evaluation-failed'; error: string; cause: string; location?: string }
  | RetryScheduled
  | { kind: 'error-caught'; error: string; cause?: string; catcher: number; next: string; output: Json }
  | { kind: 'choice-taken'; rule: number | 'default'; next: string }
  | { kind: 'wait-scheduled'; until: number }
  | { kind: 'map-started'; length: number; attempt: number }
  | { kind: 'iteration-started'; index: number }
  | { kind: 'iteration-succeeded'; index: number }
  | { kind: 'iteration-failed'; index: number; error: string; cause?: string }
  | { kind: 'iteration-aborted'; index: number }
  | {
      kind: 'map-run-started';
      mapRunArn: string;
      executionType: 'STANDARD' | 'EXPRESS';
      maxConcurrency: number;
      toleratedFailureCount?: number;
      toleratedFailurePercentage?: number;
    }
  /** A child execution of a Map Run. Its path ends in `child:3`, and so begin those of all its events. */
  | { kind: 'child-started'; index: number; executionArn: string; input: Json }
  /** `events`: how long the child's own history is; the run may show fewer (`limits.childEvents`). */
  | { kind: 'child-succeeded'; index: number; output: Json; events: number }
  | { kind: 'child-failed'; index: number; error?: string; cause?: string; events: number }
  | { kind: 'child-timed-out'; index: number; error: string; events: number }
  | { kind: 'child-aborted'; index: number; events: number }
  /** What the ResultWriter put into Amazon S3. */
  | { kind: 'results-written'; bucket: string; files: readonly WrittenFile[] }
  | ({ kind: 'map-run-succeeded' } & MapRunEnd)
  | ({ kind: 'map-run-failed'; error: string; cause?: string } & MapRunEnd)
  | ({ kind: 'map-run-aborted' } & MapRunEnd)
  | { kind: 'map-succeeded'; attempt: number }
  | { kind: 'map-failed'; attempt: number; error: string; cause?: string }
  | { kind: 'parallel-started'; branches: number; attempt: number }
  /** Which branch fails its Parallel. AWS writes no event for it. */
  | { kind: 'branch-failed'; index: number; error: string; cause?: string }
  | { kind: 'parallel-succeeded'; attempt: number }
  | { kind: 'parallel-failed'; attempt: number; error: string; cause?: string }
  /** A call changed what a service of the scenario holds: a table, a queue, a topic, a bus, a job, an execution. */
  | { kind: 'service-changed'; change: ServiceChange }
  /** RedriveExecution: the execution goes on after an unsuccessful end. */
  | { kind: 'execution-redriven'; redriveCount: number }
  | { kind: 'execution-succeeded'; output: Json }
  | { kind: 'execution-failed'; error?: string; cause?: string }
  | { kind: 'execution-timed-out'; error: string }
  /** StopExecution. */
  | { kind: 'execution-aborted'; error?: string; cause?: string }
  /** A budget of ours ended the run; nothing of the sort exists on AWS. */
  | { kind: 'execution-stopped'; limit: 'steps' };

/** What became of the items of a Map Run, and of its child executions. */
type MapRunEnd = { items: MapRunCounts; executions: MapRunCounts };

/**
 * The wait between two attempts, with the formula's parts so that a view computes nothing:
 * `computedSeconds` is `intervalSeconds × backoffRate^(retry−1)`, `cappedSeconds` after `MaxDelaySeconds`,
 * `delaySeconds` what is waited (drawn from [0, cappedSeconds] under `JitterStrategy: FULL`).
 */
export type RetryScheduled = {
  kind: 'retry-scheduled';
  error: string;
  /** Index into the state's `Retry`. */
  retrier: number;
  /** 1-based count of this retrier's retries in this visit, and its `MaxAttempts`. */
  retry: number;
  maxAttempts: number;
  intervalSeconds: number;
  backoffRate: number;
  computedSeconds: number;
  maxDelaySeconds?: number;
  cappedSeconds: number;
  /** The shortest and the longest wait possible: apart only under `JitterStrategy: FULL`, from 0 to `cappedSeconds`. */
  rangeSeconds: readonly [number, number];
  jitter: 'NONE' | 'FULL';
  delaySeconds: number;
  /** Virtual ms at which the next attempt is scheduled, and that attempt's number. */
  dueAt: number;
  nextAttempt: number;
};

export type AslEvent = BaseEvent & AslEventBody;

export type AslOutcome =
  | { kind: 'succeeded'; output: Json }
  | { kind: 'failed'; error?: string; cause?: string }
  | { kind: 'timed-out'; error: string; cause?: string }
  | { kind: 'aborted'; error?: string; cause?: string }
  | { kind: 'stopped'; limit: 'steps' }
  | { kind: 'refused'; diagnostics: readonly AslDiagnostic[] };

export type AslRun = Run<AslEvent, AslOutcome>;
