import type { Json, JsonObject } from '@/lib/kernel/json';
import type { DistributedFields, ProcessorConfig } from './distributed/fields';

/**
 * A state machine as `validate` has found it sound (ASL spec). `parse` keeps the JSON and its places;
 * `toMachine` is the one seam where it becomes these types.
 */
export type QueryLanguageName = 'JSONPath' | 'JSONata';

/** States that a transition may reach: a machine, a branch of a Parallel, a Map's processor. */
export type Block = {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
};

export type StateMachine = Block & {
  readonly Comment?: string;
  readonly Version?: string;
  readonly QueryLanguage?: QueryLanguageName;
  readonly TimeoutSeconds?: number;
};

/** The processor of a Map, and how it is run. */
export type Processor = Block & { readonly ProcessorConfig?: ProcessorConfig };

/** An object whose `.$` fields are evaluated; any other JSON stands for itself. */
export type Template = Json;

type Common = {
  readonly Comment?: string;
  readonly QueryLanguage?: QueryLanguageName;
  readonly InputPath?: string | null;
  readonly OutputPath?: string | null;
  readonly Assign?: JsonObject;
};
type Leaving = { readonly Next?: string; readonly End?: boolean };
type Result = { readonly ResultPath?: string | null };
type Recovering = {
  readonly ResultSelector?: Template;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
};

export type Retrier = {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'NONE' | 'FULL';
};
export type Catcher = {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly ResultPath?: string | null;
  readonly Assign?: JsonObject;
};

export type PassState = Common &
  Leaving &
  Result & { readonly Type: 'Pass'; readonly Result?: Json; readonly Parameters?: Template };
export type WaitState = Common &
  Leaving & {
    readonly Type: 'Wait';
    readonly Seconds?: number;
    readonly SecondsPath?: string;
    readonly Timestamp?: string;
    readonly TimestampPath?: string;
  };
export type SucceedState = Common & { readonly Type: 'Succeed' };
export type FailState = {
  readonly Type: 'Fail';
  readonly Comment?: string;
  readonly QueryLanguage?: QueryLanguageName;
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly Cause?: string;
  readonly CausePath?: string;
};
/** A data-test: `Variable` with one operator, or And, Or, Not. At the top of a rule it also has Next and Assign. */
export type ChoiceTest = {
  readonly Variable?: string;
  readonly And?: readonly ChoiceTest[];
  readonly Or?: readonly ChoiceTest[];
  readonly Not?: ChoiceTest;
  readonly [operator: string]: Json | readonly ChoiceTest[] | ChoiceTest | undefined;
};
export type ChoiceRule = ChoiceTest & { readonly Next: string; readonly Assign?: JsonObject };
export type ChoiceState = Common & {
  readonly Type: 'Choice';
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
};
export type TaskState = Common &
  Leaving &
  Result &
  Recovering & {
    readonly Type: 'Task';
    readonly Resource: string;
    readonly Parameters?: Template;
    readonly TimeoutSeconds?: number;
    readonly TimeoutSecondsPath?: string;
    readonly HeartbeatSeconds?: number;
    readonly HeartbeatSecondsPath?: string;
    readonly Credentials?: Template;
  };
export type ParallelState = Common &
  Leaving &
  Result &
  Recovering & { readonly Type: 'Parallel'; readonly Branches: readonly Block[]; readonly Parameters?: Template };
export type MapState = Common &
  Leaving &
  Result &
  Recovering &
  DistributedFields & {
    readonly Type: 'Map';
    readonly ItemProcessor?: Processor;
    /** The name before `ItemProcessor`, still accepted. */
    readonly Iterator?: Processor;
    readonly ItemsPath?: string;
    readonly ItemSelector?: Template;
    /** The name before `ItemSelector`, still accepted. */
    readonly Parameters?: Template;
    readonly MaxConcurrency?: number;
    readonly MaxConcurrencyPath?: string;
    readonly ToleratedFailureCount?: number;
    readonly ToleratedFailureCountPath?: string;
    readonly ToleratedFailurePercentage?: number;
    readonly ToleratedFailurePercentagePath?: string;
  };

export type States = {
  readonly Pass: PassState;
  readonly Wait: WaitState;
  readonly Succeed: SucceedState;
  readonly Fail: FailState;
  readonly Choice: ChoiceState;
  readonly Task: TaskState;
  readonly Parallel: ParallelState;
  readonly Map: MapState;
};
export type State = States[keyof States];
/** The states whose work can fail and be tried again. */
export type WorkState = TaskState | ParallelState | MapState;
