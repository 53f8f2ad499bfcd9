import type { Json } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import type { Result } from '@/lib/kernel/result';
import type { Behaviours } from './behaviours';
import type { Block } from './definition';
import type { ItemOrigin } from './distributed/dataset';
import type { FileStore } from './distributed/file-store';
import type { MapRunMove } from './distributed/plan';
import type { Assigned, DataFlowStage } from './events';
import type { Fault, StateError } from './fault';
import type { Asking } from './jsonata/asking';
import type { Charge } from './paths/select';
import type { Scale } from './payload';

export type Evaluated<T> = Result<T, Fault>;

/** What expressions of a state may read and use. Made by the execution, anew for every attempt. */
export type Evaluation = {
  /** The context object, `$$`. */
  readonly context: () => Json;
  readonly variable: (name: string) => Json | undefined;
  readonly charge: Charge;
  readonly random: Random;
  readonly scale: Scale;
  readonly payloadBytes: number;
  readonly rules: Behaviours;
};

/** A state at its beginning: what its rule decides from. */
export type Entry = Evaluation & {
  readonly name: string;
  /** The raw input. */
  readonly input: Json;
  /** Virtual milliseconds since the start, and the start as milliseconds since 1970. */
  readonly now: number;
  readonly startedAt: number;
  /** Tells the run what a field made of the data, and out of what. */
  readonly flow: (stage: DataFlowStage, value: Json, before?: Json) => void;
  /** What the run finds in Amazon S3. */
  readonly files: FileStore;
  /** The same entry with `$$.Map.Item` set. */
  readonly forItem: (index: number, value: Json, origin?: ItemOrigin) => Entry;
};

export type Leave = {
  readonly kind: 'leave';
  readonly output: Json;
  /** Null: the end of the machine, branch or iteration. */
  readonly next: string | null;
  readonly assigned?: Assigned;
  /** Which rule of a Choice sent it there. */
  readonly rule?: number | 'default';
};

/** A thread of control that a Parallel or Map starts; `item` is set in a Map. */
export type Child = {
  readonly block: Block;
  readonly input: Json;
  readonly item?: { readonly index: number; readonly value: Json; readonly origin?: ItemOrigin };
};

/** What a state's rule wants done; the execution does it. */
export type Move =
  | Leave
  | { readonly kind: 'wait'; readonly until: number; readonly leave: () => Evaluated<Leave> | Asking<Leave> }
  | {
      readonly kind: 'call';
      readonly parameters: Json;
      readonly timeoutSeconds?: number;
      readonly heartbeatSeconds?: number;
      readonly roleArn?: string;
    }
  | {
      readonly kind: 'fork';
      readonly children: readonly Child[];
      readonly concurrency: number;
      /** Of a Map: what the state itself says, 0 where it says nothing. */
      readonly maxConcurrency?: number;
    }
  | MapRunMove
  | ({ readonly kind: 'fail' } & StateError);

/** The rule of one state type. */
export type Enter<S> = (state: S, entry: Entry) => Evaluated<Move>;
