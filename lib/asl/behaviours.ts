import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import { catchOutput } from './catch';
import { documentedNoRuleMatched, noRuleMatched } from './choice/no-rule-matched';
import { testRule } from './choice/test-rule';
import type { Catcher, ChoiceTest, Retrier, States } from './definition';
import { exceedsTolerance, type Tolerance } from './distributed/tolerance';
import type { Enter, Entry, Evaluated, Evaluation } from './entry';
import type { Assigned, StateType } from './events';
import { documentedIntrinsicFault, type Fault, intrinsicFault } from './fault';
import { type JsonataRules, jsonataRules } from './jsonata/states';
import { assignTogether, nullFilter, rawInput } from './jsonpath/data-flow';
import { type Resource, takesHeartbeats } from './resource';
import { applyResultPath } from './result-path';
import {
  backoffSeconds,
  delayBeforeGivingUp,
  documentedErrorMatches,
  errorMatches,
  firstMatchingRetrier,
  fullJitter,
  type RaisedError,
  retriesAllowed,
  retriesOf,
} from './retry';
import { stateRules } from './states';
import { waitUntil } from './states/wait';

/**
 * The rules of the language, one place each. A wrong engine for a distractor is `{ ...specified, [key]: wrong }`;
 * rules carry no flags.
 */
export type Behaviours = { readonly [T in StateType]: Enter<States[T]> } & {
  /** The state types in JSONata states. */
  readonly jsonata: JsonataRules;
  /** Seconds before retry `n` (from 1), before `MaxDelaySeconds` and jitter. */
  readonly retryDelay: (retrier: Retrier, n: number) => number;
  /** How many retries a retrier allows in one visit. */
  readonly retryCounts: (retrier: Retrier) => number;
  /** Retries of one retrier that count against its `MaxAttempts`, out of those of all retriers in this visit. */
  readonly retriesUsed: (retries: readonly number[], index: number) => number;
  /** Index of the retrier that decides about an error, or -1. */
  readonly retrierFor: (
    retriers: readonly Retrier[],
    raised: RaisedError,
    retries: readonly number[],
    rules: Behaviours,
  ) => number;
  /** Seconds drawn from [0, capped] under `JitterStrategy: FULL`. */
  readonly jitter: (cappedSeconds: number, random: Random) => number;
  /** Seconds that pass after the last failed attempt, before Catch. */
  readonly delayBeforeGivingUp: (retrier: Retrier, retries: number) => number;
  readonly errorMatches: (raised: RaisedError, names: readonly string[]) => boolean;
  /** Faults that pass every Retry and Catch. */
  readonly endsExecution: (fault: Exclude<Fault, { kind: 'stopped' }>) => boolean;
  readonly recoveryOrder: readonly ['retry', 'catch'] | readonly ['catch', 'retry'];
  /** Virtual ms from which an attempt's `TimeoutSeconds` counts. */
  readonly timeoutStart: (visitEnteredAt: number, attemptStartedAt: number) => number;
  readonly takesHeartbeats: (resource: Resource) => boolean;
  /** What a null InputPath or OutputPath makes of a value. */
  readonly nullFilter: (value: Json) => Json;
  /** What ResultPath puts the result into. */
  readonly resultBase: (state: { readonly InputPath?: string | null }, entry: Entry) => Evaluated<Json>;
  readonly resultPath: (input: Json, result: Json, path: string | null | undefined) => Evaluated<Json>;
  readonly catchOutput: (input: Json, error: Json, catcher: Catcher) => Evaluated<Json>;
  readonly assign: (template: JsonObject, root: Json, evaluation: Evaluation) => Evaluated<Json>;
  /** Variables of a block after a Parallel's branch or a Map's iteration inside it has ended. */
  readonly variablesAfterChild: (outer: Assigned, inner: Assigned) => Assigned;
  /** The result of a Parallel or Map: `outputs` by index of branch or item, `ended` the indices in the order they ended. */
  readonly joinOutputs: (type: 'Parallel' | 'Map', outputs: readonly Json[], ended: readonly number[]) => Json;
  /** Variables that a child execution of a distributed Map begins with, out of those around the Map. */
  readonly variablesOfChild: (outer: Assigned) => Assigned;
  /** Have too many items of a distributed Map failed? */
  readonly exceedsTolerance: (tolerance: Tolerance, failed: number, total: number) => boolean;
  /** Virtual ms at which a Wait that names an instant (ms since 1970) or a number of seconds ends. */
  readonly waitUntil: (wait: { readonly seconds: number } | { readonly instant: number }, entry: Entry) => number;
  readonly choiceRule: (test: ChoiceTest, input: Json, entry: Entry) => Evaluated<boolean>;
  /** What a Choice without a true rule and without Default fails with. */
  readonly noRuleMatched: () => Fault;
  /** What the field `Output` of a JSONata state hands on, given what it evaluates to and the state's input. */
  readonly declaredOutput: (output: Json, input: Json) => Json;
  /** What a JSONata expression gives its field. */
  readonly answered: (answer: Evaluated<Json>) => Evaluated<Json>;
  /** Of a call that somebody else finishes: is its result what they say, or what the service said at once? */
  readonly waitsFor: (resource: Resource) => boolean;
  readonly longestExecutionSeconds: { readonly STANDARD: number; readonly EXPRESS: number };
  readonly redriveFrom: 'unfinished' | 'start';
  /** What an intrinsic call with arguments it does not take fails with. */
  readonly intrinsicFault: (detail: string) => Fault;
};

/** The language as AWS was recorded to run it. */
export const specified: Behaviours = {
  ...stateRules,
  jsonata: jsonataRules,
  retryDelay: backoffSeconds,
  retryCounts: retriesAllowed,
  retriesUsed: retriesOf,
  retrierFor: firstMatchingRetrier,
  jitter: fullJitter,
  delayBeforeGivingUp,
  errorMatches,
  endsExecution: (fault) => fault.terminal,
  recoveryOrder: ['retry', 'catch'],
  timeoutStart: (_visitEnteredAt, attemptStartedAt) => attemptStartedAt,
  takesHeartbeats,
  nullFilter,
  resultBase: rawInput,
  resultPath: applyResultPath,
  catchOutput,
  assign: assignTogether,
  variablesAfterChild: (outer) => outer,
  joinOutputs: (_type, outputs) => outputs,
  variablesOfChild: () => ({}),
  exceedsTolerance,
  declaredOutput: (output) => output,
  answered: (answer) => answer,
  waitsFor: () => true,
  // Developer guide, "Choosing workflow type": a year, and five minutes.
  longestExecutionSeconds: { STANDARD: 31_536_000, EXPRESS: 300 },
  redriveFrom: 'unfinished',
  waitUntil,
  choiceRule: testRule,
  noRuleMatched,
  intrinsicFault,
};

/** The few rules where AWS's documentation says otherwise. */
const documented: Partial<Behaviours> = {
  errorMatches: documentedErrorMatches,
  noRuleMatched: documentedNoRuleMatched,
  intrinsicFault: documentedIntrinsicFault,
};

/** The rules of a profile; a rule that the caller has changed stays changed. */
export function forProfile(rules: Behaviours, profile: 'observed' | 'documented'): Behaviours {
  if (profile === 'observed') return rules;
  const untouched = Object.entries(documented).filter(
    ([key]) => rules[key as keyof Behaviours] === specified[key as keyof Behaviours],
  );
  return { ...rules, ...(Object.fromEntries(untouched) as Partial<Behaviours>) };
}
