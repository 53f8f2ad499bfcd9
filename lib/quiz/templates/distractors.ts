import type { Expressions } from '@/lib/asl';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { Query } from '@/lib/kernel/query';
import { ok, type Result } from '@/lib/kernel/result';
import type { ProofPorts } from '../prove-item-by-run';
import type { NamedBelief, Scenario } from '../published-item';
import { runMutated } from '../run-mutated';
import { evaluated, type FillError, fillText } from './fill';
import type { Distractor, Template } from './template';

/** A misconception with the engine that holds it, where one does. */
export type Belief = NamedBelief & { readonly engine?: string; readonly mutation?: string };

/** What a question is put to, and what may be looked up for it. */
export type Asked = {
  readonly template: Template;
  readonly scenario: Scenario;
  readonly query: Query;
  /** Parameters and parts; `$key` and `$shown` beside them for the texts that give reasons. */
  readonly values: { readonly [name: string]: Json };
  readonly expressions: Expressions;
  readonly beliefs: ReadonlyMap<string, Belief>;
  readonly ports: ProofPorts;
  /** The text of an answer as an option; null where it can be none. */
  readonly show: (answer: Json) => Promise<Result<string | null, FillError>>;
};

export type Candidate = {
  readonly text: string;
  readonly value: Json;
  readonly why: string;
  readonly misconception?: string;
};

/** How many wrong options a variant has, as on the exam. */
export const wantedDistractors = 3;

/** The first wrong answers, in the template's order, that coincide neither with the key nor with each other. */
export async function distractorsFor(
  asked: Asked,
  key: Pick<Candidate, 'text' | 'value'>,
): Promise<Result<readonly Candidate[], FillError>> {
  const taken: Candidate[] = [];
  for (const [i, distractor] of asked.template.distractors.entries()) {
    if (taken.length === wantedDistractors) break;
    const place = ['distractors', String(i)];
    const value = await wrongAnswer(asked, distractor, place);
    if (!value.ok) return value;
    if (value.value === undefined) continue;
    const answer = value.value;
    const text = await asked.show(answer);
    if (!text.ok) return text;
    const shown = text.value;
    if (shown === null || [key, ...taken].some((other) => other.text === shown || jsonEquals(other.value, answer)))
      continue;
    const why = await reasonFor(asked, distractor, place);
    if (!why.ok) return why;
    const { misconception } = distractor;
    taken.push({ text: shown, value: answer, why: why.value, ...(misconception ? { misconception } : {}) });
  }
  return ok(taken);
}

/** Undefined: the mutated engine has nothing to say, because its run was refused or cut short, or there is none. */
async function wrongAnswer(
  { scenario, query, values, expressions, beliefs, ports }: Asked,
  distractor: Distractor,
  place: readonly string[],
): Promise<Result<Json | undefined, FillError>> {
  if ('value' in distractor) return evaluated(distractor.value, values, expressions, [...place, 'value']);
  const belief = beliefs.get(distractor.misconception);
  if (belief?.mutation === undefined || belief.engine !== scenario.engine) return ok(undefined);
  const believed = await runMutated(scenario, belief.mutation, ports);
  if (!believed || ['refused', 'stopped'].includes(believed.run.outcome.kind)) return ok(undefined);
  return ok(believed.answer(query).value);
}

/** What would have to be true for this answer, and what is. */
async function reasonFor(
  { values, expressions, beliefs }: Asked,
  { misconception, why }: Distractor,
  place: readonly string[],
): Promise<Result<string, FillError>> {
  if (why !== undefined) return fillText(why, values, expressions, [...place, 'why']);
  const { belief = '', correction = '' } = beliefs.get(misconception ?? '') ?? {};
  return ok(`Right only if “${belief.replace(/\.$/, '')}” were true. ${correction}`);
}
