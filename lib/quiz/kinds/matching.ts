import { z } from 'zod';
import { jsonEquals } from '@/lib/kernel/json';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { QuerySchema } from '@/lib/kernel/query';
import { err, ok, type Result } from '@/lib/kernel/result';
import { IdSchema } from '../id';
import { itemMembers, PartIdSchema } from '../item-members';
import type { Asked, Key } from '../key';
import type { ProofError } from '../proof-error';
import type { GradingRule } from './multiple';
import { repeatedPart } from './repeated-part';

const PromptSchema = z.strictObject({
  id: PartIdSchema,
  text: z.string().min(1),
  /** With a proof: the right answer is the one whose value the run answers to this. */
  query: QuerySchema.optional(),
  /** About a fact: the id of the right answer. */
  answer: PartIdSchema.optional(),
  why: z.string().min(1),
  /** Wrong answers that a named belief leads to: answer id → misconception. */
  misconceptions: z.record(PartIdSchema, IdSchema).optional(),
});
type Prompt = z.infer<typeof PromptSchema>;

const AnswerSchema = z.strictObject({
  id: PartIdSchema,
  text: z.string().min(1),
  /** With a proof. */
  value: JsonSchema.optional(),
});

export const MatchingSchema = z.strictObject({
  ...itemMembers,
  kind: z.literal('matching'),
  prompts: z.array(PromptSchema).min(3).max(7),
  /** Shown shuffled. There may be more than prompts. */
  answers: z.array(AnswerSchema).min(2).max(8),
  /** An answer may belong to several prompts; the stem says so. */
  reuse: z.boolean().optional(),
});
export type MatchingItem = z.infer<typeof MatchingSchema>;

/** The key pairs each prompt with the answer whose value the run gives; of an item about a fact, as written. */
export function proveMatching(item: MatchingItem, asked: Asked | null): Result<Key, ProofError> {
  const repeated = repeatedPart('prompts', item.prompts) ?? repeatedPart('answers', item.answers);
  if (repeated) return err(repeated);
  const misuse = asked ? misusedWithRun(item) : misusedWithFact(item);
  if (misuse) return err(misuse);

  const pairs: { [prompt: string]: string } = {};
  const given = item.prompts.map((prompt) => ({
    prompt,
    said: asked && prompt.query ? asked.answer(prompt.query) : null,
  }));
  for (const { prompt, said } of given) {
    const right = said
      ? item.answers.find(({ value }) => jsonEquals(value ?? null, said.value))
      : item.answers.find(({ id }) => id === prompt.answer);
    if (!right) {
      if (said) return err({ code: 'no-answer', prompt: prompt.id, answer: said.value });
      return err({ code: 'unknown-answer', prompt: prompt.id, answer: prompt.answer ?? '' });
    }
    if (!item.reuse && Object.values(pairs).includes(right.id))
      return err({ code: 'answer-used-twice', prompt: prompt.id, answer: right.id });
    if (right.id === prompt.id) return err({ code: 'ids-tell-pairs', prompt: prompt.id });
    const belief = misplacedBelief(item, prompt, right.id);
    if (belief) return err(belief);
    pairs[prompt.id] = right.id;
  }
  if (!asked) return ok({ ids: [], pairs, proof: null });
  return ok({
    ids: [],
    pairs,
    proof: {
      engineVersion: asked.run.version,
      hash: asked.run.hash,
      answer: Object.fromEntries(given.map(({ prompt, said }) => [prompt.id, said?.value ?? null])),
      decidedBy: null,
      decidedByPart: Object.fromEntries(given.map(({ prompt, said }) => [prompt.id, said?.decidedBy ?? null])),
    },
  });
}

function misusedWithRun({ prompts, answers }: MatchingItem): ProofError | null {
  for (const { id: part, query, answer } of prompts) {
    if (!query) return { code: 'missing-part-member', list: 'prompts', part, member: 'query' };
    if (answer !== undefined) return { code: 'stray-part-member', list: 'prompts', part, member: 'answer' };
  }
  for (const [i, { id: part, value }] of answers.entries()) {
    if (value === undefined) return { code: 'missing-part-member', list: 'answers', part, member: 'value' };
    const twin = answers.slice(0, i).find((other) => jsonEquals(other.value ?? null, value));
    if (twin) return { code: 'equal-answers', answers: [twin.id, part] };
  }
  return null;
}

function misusedWithFact({ prompts, answers }: MatchingItem): ProofError | null {
  for (const { id: part, query, answer } of prompts) {
    if (answer === undefined) return { code: 'missing-part-member', list: 'prompts', part, member: 'answer' };
    if (query) return { code: 'stray-part-member', list: 'prompts', part, member: 'query' };
  }
  const stray = answers.find(({ value }) => value !== undefined);
  return stray ? { code: 'stray-part-member', list: 'answers', part: stray.id, member: 'value' } : null;
}

function misplacedBelief({ answers }: MatchingItem, prompt: Prompt, right: string): ProofError | null {
  for (const answer of Object.keys(prompt.misconceptions ?? {})) {
    if (answer === right) return { code: 'belief-of-right-pair', prompt: prompt.id, answer };
    if (!answers.some(({ id }) => id === answer)) return { code: 'unknown-answer', prompt: prompt.id, answer };
  }
  return null;
}

/** In an exam every pair or nothing; in practice the share of the pairs that are right. */
export function scoreMatching(
  key: { readonly [prompt: string]: string },
  pairs: { readonly [prompt: string]: string },
  rule: GradingRule,
): number {
  const prompts = Object.keys(key);
  const right = prompts.filter((prompt) => Object.hasOwn(pairs, prompt) && pairs[prompt] === key[prompt]).length;
  if (right === prompts.length) return 1;
  return rule === 'exam' ? 0 : right / prompts.length;
}
