import type { Charge } from '../paths/select';
import { longestSequence } from './compile';
import type { Nesting, SyntaxNode } from './nesting';
import { type Weights, weigh } from './weigh';

/** Thrown through jsonata to end an evaluation, and caught again by the evaluator: no expression can catch it. */
export type LimitReached = { readonly limit: 'steps' | 'memory' | 'depth' | 'time' };

export const reach = (limit: LimitReached['limit']): never => {
  throw { limit } satisfies LimitReached;
};

export const isLimitReached = (thrown: unknown): thrown is LimitReached =>
  typeof thrown === 'object' && thrown !== null && 'limit' in thrown;

/** AWS ends an expression after a second; ours ends after so many evaluations of its parts. */
const mostEvaluations = 100_000;
const evaluationsPerStep = 4;
/** AWS's bound on what one value of an expression holds (measured): a character counts one byte, a number eight. */
export const mostBytes = 6_990_256;
/** What an expression builds in all, held or not: ours, so that no machine's memory decides. */
const mostMade = 67_108_864;
const bytesPerStep = 256;
/** Of a value that a function or a comparison may walk through. */
const walkedBytesPerStep = 4096;
/** Measured: 100 levels pass. */
const deepest = 100;

/**
 * Counts what one expression does. jsonata calls `enter` and `exit` around the evaluation of each part, as it does for its
 * own time limit. Everything costs steps of the run; what AWS would end for its own limits ends as AWS ends it.
 */
export type Meter = {
  readonly enter: (node: SyntaxNode) => void;
  readonly exit: (node: SyntaxNode, result: unknown) => void;
  /** For work inside a function, which the parts do not show. */
  readonly spend: (count: number) => void;
  /** For a value that has just been made. */
  readonly build: (value: unknown) => void;
  /** For a value that is about to be gone through. */
  readonly walk: (value: unknown) => void;
};

/** Of a value that is new: what its own list of parts takes, or its text. */
function freshBytes(value: unknown, known: Weights): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || known.has(value)) return 0;
  return Array.isArray(value) ? value.length * 8 : Object.keys(value).length * 16;
}

export function createMeter(charge: Charge, { depths, bodies, walked }: Nesting, weights: Weights): Meter {
  let evaluations = 0;
  /** How deep the calls under way are together. */
  let calls = 0;
  let made = 0;

  const spend = (count: number) => {
    if (!charge(count)) reach('steps');
  };

  const build = (value: unknown) => {
    const fresh = freshBytes(value, weights);
    made += fresh;
    if (made > mostMade || weigh(value, weights) > mostBytes) reach('memory');
    if (fresh >= bytesPerStep) spend(Math.floor(fresh / bytesPerStep));
  };
  const walk = (value: unknown) => {
    const bytes = weigh(value, weights);
    if (bytes >= walkedBytesPerStep) spend(Math.floor(bytes / walkedBytesPerStep));
  };

  return {
    spend,
    enter: (node) => {
      evaluations += 1;
      if (evaluations > mostEvaluations) reach('time');
      if (evaluations % evaluationsPerStep === 0) spend(1);
      calls += bodies.get(node) ?? 0;
      if (calls + (depths.get(node) ?? 0) > deepest) reach('depth');
    },
    exit: (node, result) => {
      calls -= bodies.get(node) ?? 0;
      // A text is made by `&` or by a function, which pays for it; elsewhere it is only handed on.
      if (typeof result !== 'string' || node.type === 'binary') build(result);
      if (walked.has(node)) walk(result);
    },
    build,
    walk,
  };
}

/** Steps for a text that a function is about to build; one over the limit is not built. */
export function spendBytes({ spend }: Pick<Meter, 'spend'>, bytes: number): void {
  if (bytes > mostBytes) reach('memory');
  if (bytes >= bytesPerStep) spend(Math.floor(bytes / bytesPerStep));
}

/** The same for a list. */
export function spendItems(meter: Pick<Meter, 'spend'>, items: number): void {
  if (items > longestSequence) reach('memory');
  spendBytes(meter, items * 8);
}
