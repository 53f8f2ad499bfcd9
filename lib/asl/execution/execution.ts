import type { Json } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import type { Behaviours } from '../behaviours';
import type { Block, QueryLanguageName, State } from '../definition';
import type { FileStore } from '../distributed/file-store';
import type { Child, Leave, Move } from '../entry';
import type { Assigned } from '../events';
import type { Charge } from '../paths/select';
import type { Scale } from '../payload';
import type { Resource } from '../resource';
import type { RaisedError } from '../retry';
import type { Limits } from '../scenario';
import type { ServiceChange } from '../services/service-state';
import type { ServiceWorld } from '../services/service-world';
import type { Agenda } from './agenda';
import type { EventLog, Journal } from './journal';
import type { MapRun } from './map-run';
import type { ExecutionNames } from './names';
import type { BeginChild, ChildAnswer } from './run-child';
import type { StatesByName } from './states-of';
import type { TaskAnswer, TaskCall } from './task-answers';
import type { Asked } from './when-known';

/** A thread of control: the execution itself, a branch of a Parallel, an iteration of a Map. */
export type Thread = {
  /** The execution it runs in: a child of a distributed Map has its own. */
  readonly of: Execution;
  readonly block: Block;
  /** Those of the block. */
  readonly states: StatesByName;
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
  /** Between two states, and before the first: what it does next. */
  due: Act | null;
};

/** A state from its entry to its exit, over all attempts. */
export type Visit = {
  readonly thread: Thread;
  readonly name: string;
  readonly state: State;
  readonly language: QueryLanguageName;
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
  /** Threads of a fork that failed, as they stood then: what a redrive takes up again. */
  unfinished: { readonly fork: Fork; readonly threads: readonly Thread[] } | null;
  mapRun: MapRun | null;
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
  | { readonly do: 'change-services'; readonly thread: Thread; readonly visit: Visit; readonly change: ServiceChange }
  | { readonly do: 'start-child'; readonly thread: Thread; readonly fork: Fork; readonly input: Json }
  | { readonly do: 'start-execution'; readonly thread: Thread; readonly run: MapRun; readonly index: number }
  | { readonly do: 'end-execution'; readonly thread: Thread; readonly run: MapRun; readonly index: number }
  | { readonly do: 'expire-executions'; readonly thread: Thread; readonly run: MapRun }
  | { readonly do: 'end-map-run'; readonly thread: Thread; readonly run: MapRun }
  | { readonly do: 'end-thread'; readonly thread: Thread; readonly output: Json }
  | { readonly do: 'join'; readonly thread: Thread; readonly fork: Fork };

/** Everything the parts of an execution share. The one mutable thing of a run. */
export type Execution = {
  agenda: Agenda<Act>;
  readonly journal: Journal;
  /** Of the whole run. */
  readonly log: EventLog;
  /** Of a child: its events are among those of the run, for there were not too many yet. */
  readonly isShown: boolean;
  /** How many events of children the run still takes. */
  readonly childEvents: { left: number };
  readonly rules: Behaviours;
  readonly limits: Limits;
  readonly names: ExecutionNames;
  readonly random: Random;
  readonly charge: Charge;
  readonly scale: Scale;
  readonly startedAt: number;
  /** Virtual ms at which this execution began: 0 but for children. */
  readonly beganAt: number;
  readonly input: Json;
  /** The Map Run that started it; null for the execution that is run. */
  readonly within: MapRun | null;
  readonly files: FileStore;
  /** Map Runs so far, of all executions. */
  readonly mapRuns: { count: number };
  readonly answer: (resource: Resource, call: TaskCall) => TaskAnswer | ChildAnswer;
  /** Activities that are gone, by ARN. */
  readonly deletedActivities: ReadonlySet<string>;
  /** The scenario's services, as they are now. */
  readonly world: ServiceWorld | null;
  /** Another state machine of the scenario, at its start. */
  readonly beginChild: BeginChild;
  /** Calls of each Task state so far. */
  readonly invocations: Map<string, number>;
  /** Of the whole machine; a state may have its own. */
  readonly language: QueryLanguageName;
  /** Nothing else happens until this has been answered. */
  asked: Asked | null;
  /** How often it was redriven, and when last. */
  redrives: { readonly count: number; readonly at: number };
  now: number;
};
