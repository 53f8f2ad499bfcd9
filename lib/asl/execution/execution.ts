import type { Json } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import type { Behaviours } from '../behaviours';
import type { Block, State } from '../definition';
import type { Child, Leave, Move } from '../entry';
import type { Assigned } from '../events';
import type { Charge } from '../paths/select';
import type { Scale } from '../payload';
import type { Resource } from '../resource';
import type { RaisedError } from '../retry';
import type { Limits } from '../scenario';
import type { Agenda } from './agenda';
import type { Journal } from './journal';
import type { ExecutionNames } from './names';
import type { TaskAnswer, TaskCall } from './task-answers';

/** A thread of control: the execution itself, a branch of a Parallel, an iteration of a Map. */
export type Thread = {
  readonly block: Block;
  /** Of the states inside it, without the last `"States", name`. */
  readonly path: readonly string[];
  readonly variables: Variables;
  readonly item: Child['item'] | undefined;
  readonly fork: Fork | null;
  readonly index: number;
  /** An iteration that has begun is one that can be aborted. */
  begun: boolean;
  alive: boolean;
  visit: Visit | null;
};

/** A state from its entry to its exit, over all attempts. */
export type Visit = {
  readonly thread: Thread;
  readonly name: string;
  readonly state: State;
  readonly path: readonly string[];
  readonly input: Json;
  readonly enteredAt: number;
  /** Id of its …StateEntered event in AWS's history, which causes quote. */
  readonly enteredId: number;
  attempt: number;
  /** Retries of each retrier in this visit. */
  readonly retries: number[];
  token: string | null;
  fork: Fork | null;
};

/** The threads of one attempt of a Parallel or Map. */
export type Fork = {
  readonly visit: Visit;
  readonly children: readonly Child[];
  readonly running: Map<number, Thread>;
  readonly outputs: Json[];
  /** Indices of the children that are done, in the order in which they ended. */
  readonly ended: number[];
  started: number;
};

/** Variables of a block of states, and their size as JSON; inner blocks read the outer ones. */
export type Variables = { own: Assigned; bytes: number; readonly outer: Variables | null };

export type Call = Extract<Move, { kind: 'call' }> & { readonly resource: Resource };

/** What can be due. Data, not functions: the execution is a loop over these. */
export type Act =
  | { readonly do: 'enter'; readonly thread: Thread; readonly name: string; readonly input: Json }
  | { readonly do: 'perform'; readonly thread: Thread; readonly visit: Visit; readonly move: Move }
  | { readonly do: 'retry'; readonly thread: Thread; readonly visit: Visit }
  | { readonly do: 'raise'; readonly thread: Thread; readonly visit: Visit; readonly raised: RaisedError }
  | { readonly do: 'give-up'; readonly thread: Thread; readonly visit: Visit; readonly raised: RaisedError }
  | { readonly do: 'leave'; readonly thread: Thread; readonly visit: Visit; readonly leave: Leave }
  | {
      readonly do: 'wake';
      readonly thread: Thread;
      readonly visit: Visit;
      readonly move: Extract<Move, { kind: 'wait' }>;
    }
  | { readonly do: 'start-task'; readonly thread: Thread; readonly visit: Visit; readonly call: Call }
  | {
      readonly do: 'submit-task';
      readonly thread: Thread;
      readonly visit: Visit;
      readonly call: Call;
      readonly startedAt: number;
      readonly answer: TaskAnswer;
    }
  | {
      readonly do: 'settle-task';
      readonly thread: Thread;
      readonly visit: Visit;
      readonly call: Call;
      readonly answer: TaskAnswer;
    }
  | {
      readonly do: 'beat-task';
      readonly thread: Thread;
      readonly visit: Visit;
      readonly call: Call;
      readonly startedAt: number;
      readonly answer: TaskAnswer;
      /** Heartbeats of this attempt before this one. */
      readonly beats: number;
    }
  | {
      readonly do: 'time-out-task';
      readonly thread: Thread;
      readonly visit: Visit;
      readonly call: Call;
      readonly reason: 'timeout' | 'heartbeat';
    }
  | { readonly do: 'start-child'; readonly thread: Thread; readonly fork: Fork; readonly input: Json }
  | { readonly do: 'end-thread'; readonly thread: Thread; readonly output: Json }
  | { readonly do: 'join'; readonly thread: Thread; readonly fork: Fork };

/** Everything the parts of an execution share. The one mutable thing of a run. */
export type Execution = {
  readonly agenda: Agenda<Act>;
  readonly journal: Journal;
  readonly rules: Behaviours;
  readonly limits: Limits;
  readonly names: ExecutionNames;
  readonly random: Random;
  readonly charge: Charge;
  readonly scale: Scale;
  readonly startedAt: number;
  readonly input: Json;
  readonly answer: (resource: Resource, call: TaskCall) => TaskAnswer;
  /** Activities that are gone, by ARN. */
  readonly deletedActivities: ReadonlySet<string>;
  /** Calls of each Task state so far. */
  readonly invocations: Map<string, number>;
  now: number;
};
