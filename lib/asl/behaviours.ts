import type { Json } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import { catchOutput } from './catch';
import { documentedNoRuleMatched, noRuleMatched } from './choice/no-rule-matched';
import { testRule } from './choice/test-rule';
import type { Catcher, ChoiceTest, Retrier, States } from './definition';
import type { Enter, Entry, Evaluated } from './entry';
import type { StateType } from './events';
import type { Fault } from './fault';
import { applyResultPath } from './result-path';
import {
  backoffSeconds,
  delayBeforeGivingUp,
  documentedErrorMatches,
  errorMatches,
  fullJitter,
  type RaisedError,
  retriesAllowed,
} from './retry';
import { stateRules } from './states';
import { waitUntil } from './states/wait';

/**
 * The rules of the language, one place each. A wrong engine for a distractor is `{ ...specified, [key]: wrong }`;
 * rules carry no flags.
 */
export type Behaviours = { readonly [T in StateType]: Enter<States[T]> } & {
  /** Seconds before retry `n` (from 1), before `MaxDelaySeconds` and jitter. */
  readonly retryDelay: (retrier: Retrier, n: number) => number;
  /** How many retries a retrier allows in one visit. */
  readonly retryCounts: (retrier: Retrier) => number;
  /** Seconds drawn from [0, capped] under `JitterStrategy: FULL`. */
  readonly jitter: (cappedSeconds: number, random: Random) => number;
  /** Seconds that pass after the last failed attempt, before Catch. */
  readonly delayBeforeGivingUp: (retrier: Retrier, retries: number) => number;
  readonly errorMatches: (raised: RaisedError, names: readonly string[]) => boolean;
  readonly recoveryOrder: readonly ['retry', 'catch'] | readonly ['catch', 'retry'];
  readonly resultPath: (input: Json, result: Json, path: string | null | undefined) => Evaluated<Json>;
  readonly catchOutput: (input: Json, error: Json, catcher: Catcher) => Evaluated<Json>;
  /** Virtual ms at which a Wait that names an instant (ms since 1970) or a number of seconds ends. */
  readonly waitUntil: (wait: { readonly seconds: number } | { readonly instant: number }, entry: Entry) => number;
  readonly choiceRule: (test: ChoiceTest, input: Json, entry: Entry) => Evaluated<boolean>;
  /** What a Choice without a true rule and without Default fails with. */
  readonly noRuleMatched: () => Fault;
};

/** The language as AWS was recorded to run it. */
export const specified: Behaviours = {
  ...stateRules,
  retryDelay: backoffSeconds,
  retryCounts: retriesAllowed,
  jitter: fullJitter,
  delayBeforeGivingUp,
  errorMatches,
  recoveryOrder: ['retry', 'catch'],
  resultPath: applyResultPath,
  catchOutput,
  waitUntil,
  choiceRule: testRule,
  noRuleMatched,
};

/** The few rules where AWS's documentation says otherwise. */
const documented: Partial<Behaviours> = {
  errorMatches: documentedErrorMatches,
  noRuleMatched: documentedNoRuleMatched,
};

/** The rules of a profile; a rule that the caller has changed stays changed. */
export function forProfile(rules: Behaviours, profile: 'observed' | 'documented'): Behaviours {
  if (profile === 'observed') return rules;
  const untouched = Object.entries(documented).filter(
    ([key]) => rules[key as keyof Behaviours] === specified[key as keyof Behaviours],
  );
  return { ...rules, ...(Object.fromEntries(untouched) as Partial<Behaviours>) };
}
