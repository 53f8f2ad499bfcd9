import type { Json } from './json';

/**
 * The port through which engines run code that a learner wrote. The code sees no clock, no chance and no network:
 * only what `Surroundings` gives it. Implemented in `lib/interpreter`; engines never import that.
 */
export type Interpreter = {
  readonly open: (surroundings: Surroundings) => Realm;
};

/** What a function of the host answers to interpreted code: a value, or an error to throw there. */
export type HostAnswer =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'throw'; readonly name: string; readonly message: string };
export type HostFunction = (args: readonly Json[]) => HostAnswer;

export type Surroundings = {
  /** Sources by module specifier: what `import … from '<specifier>'` finds, and nothing else does. */
  readonly modules: { readonly [specifier: string]: string };
  /** Called in interpreted code as `host('<name>', …args)`; arguments and answers cross as JSON. */
  readonly functions: { readonly [name: string]: HostFunction };
  /** Epoch milliseconds that `Date.now()` says at this moment of the run. */
  readonly now: () => number;
  /** A number in [0, 1) for `Math.random()`. */
  readonly random: () => number;
  readonly memoryBytes: number;
  readonly stackBytes: number;
};

/** The result of one call. Running out of ticks ends the code for good; memory and stack it may still catch. */
export type Called =
  | { readonly kind: 'returned'; readonly value: Json; readonly argument: Json; readonly ticks: number }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly ticks: number }
  | { readonly kind: 'stopped'; readonly limit: 'ticks' | 'memory' | 'stack'; readonly ticks: number };

export type Realm = {
  /**
   * Calls `export` of a module with one JSON argument; `argument` is that argument as the code left it. A promise
   * is settled within the call. `ticks` bounds the work: the interpreter's own count of loops and calls.
   */
  readonly call: (specifier: string, name: string, argument: Json, ticks: number) => Called;
  /** What a module exports, or why it cannot be loaded. Loading runs its top level, so it costs ticks too. */
  readonly load: (specifier: string, ticks: number) => Loaded;
  readonly close: () => void;
};
export type Loaded =
  | { readonly kind: 'loaded'; readonly exports: readonly string[]; readonly ticks: number }
  | Exclude<Called, { readonly kind: 'returned' }>;
