import { z } from 'zod';
import { expectationHolds } from '@/lib/kernel/answer';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { JsonSchema } from '@/lib/kernel/json-schema';
import type { Query } from '@/lib/kernel/query';
import { err, ok, type Result } from '@/lib/kernel/result';
import { IdSchema } from '../id';
import { ClaimSchema, itemMembers } from '../item-members';
import type { Asked, Key } from '../key';
import type { ChoiceError } from '../proof-error';

export const OptionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]$/, { error: 'Options are named a, b, c …' }),
  text: z.string().min(1),
  /** Written only where the item has no proof; with one, the run decides. */
  right: z.boolean().optional(),
  /** With `proof.query`: the option is right when its value is the query's answer. */
  value: JsonSchema.optional(),
  /** With a proof that has no query of its own: right when the run meets it. */
  claim: ClaimSchema.optional(),
  why: z.string().min(1),
  misconception: IdSchema.optional(),
});
export type Option = z.infer<typeof OptionSchema>;

export const SingleSchema = z.strictObject({
  ...itemMembers,
  kind: z.literal('single'),
  options: z.array(OptionSchema).min(3).max(6),
});
export type SingleItem = z.infer<typeof SingleSchema>;

export const MultipleSchema = z.strictObject({
  ...itemMembers,
  kind: z.literal('multiple'),
  /** How many to choose; the stem says it too. */
  choose: z.number().int().min(2).max(4),
  options: z.array(OptionSchema).min(5).max(8),
});
export type MultipleItem = z.infer<typeof MultipleSchema>;

/** The kinds with options to choose from. */
export type ChoiceItem = SingleItem | MultipleItem;

/** How many options a learner picks. */
export const picksOf = (item: ChoiceItem): number => (item.kind === 'single' ? 1 : item.choose);

/**
 * Keyed by `value` where the proof has a query, by `claim` where it has none, by the written `right` where the
 * item only cites a fact (design.md §4, "Item").
 */
export function proveChoice(item: ChoiceItem, asked: Asked | null): Result<Key, ChoiceError> {
  const repeated = item.options.find((option, i) => item.options.findIndex(({ id }) => id === option.id) !== i);
  if (repeated) return err({ code: 'repeated-option', option: repeated.id });
  if (!asked) return keyFromFact(item);
  return item.proof?.query ? keyFromQuery(item, item.proof.query, asked) : keyFromClaims(item, asked);
}

type Judged = { readonly right: boolean; readonly decidedBy: number | null };

function keyFromFact(item: ChoiceItem): Result<Key, ChoiceError> {
  const misuse = onlyMember(item.options, 'right');
  if (misuse) return err(misuse);
  const ids = rightIds(
    item,
    item.options.map((option) => ({ right: option.right === true, decidedBy: null })),
    null,
  );
  return ids.ok ? ok({ ids: ids.value, proof: null }) : ids;
}

function keyFromQuery(item: ChoiceItem, query: Query, { run, answer }: Asked): Result<Key, ChoiceError> {
  const misuse = onlyMember(item.options, 'value');
  if (misuse) return err(misuse);
  for (const [i, option] of item.options.entries()) {
    const twin = item.options.slice(0, i).find((other) => jsonEquals(other.value ?? null, option.value ?? null));
    if (twin) return err({ code: 'equal-values', options: [twin.id, option.id] });
  }
  const { value, decidedBy } = answer(query);
  const judged = item.options.map((option) => ({ right: jsonEquals(option.value ?? null, value), decidedBy }));
  const ids = rightIds(item, judged, value);
  if (!ids.ok) return ids;
  return ok({ ids: ids.value, proof: { engineVersion: run.version, hash: run.hash, answer: value, decidedBy } });
}

function keyFromClaims(item: ChoiceItem, { run, answer }: Asked): Result<Key, ChoiceError> {
  const misuse = onlyMember(item.options, 'claim');
  if (misuse) return err(misuse);
  const judged = item.options.flatMap(({ id, claim }) => {
    if (!claim) return [];
    const { value, decidedBy } = answer(claim.query);
    return [{ id, right: expectationHolds(claim.expect, value), value, decidedBy }];
  });
  const answers = Object.fromEntries(judged.map(({ id, value }) => [id, value]));
  const ids = rightIds(item, judged, answers);
  if (!ids.ok) return ids;
  return ok({
    ids: ids.value,
    proof: {
      engineVersion: run.version,
      hash: run.hash,
      answer: answers,
      decidedBy: judged.find(({ right }) => right)?.decidedBy ?? null,
      decidedByPart: Object.fromEntries(judged.map(({ id, decidedBy }) => [id, decidedBy])),
    },
  });
}

const members = ['right', 'value', 'claim'] as const;

/**
 * Every option must have `wanted` and neither of the other two. `right` may be left out: most options of
 * an item about a fact are wrong, and writing so adds nothing.
 */
function onlyMember(options: readonly Option[], wanted: (typeof members)[number]): ChoiceError | null {
  for (const option of options) {
    if (wanted !== 'right' && option[wanted] === undefined) {
      return { code: 'missing-member', option: option.id, member: wanted };
    }
    const stray = members.find((member) => member !== wanted && option[member] !== undefined);
    if (stray) return { code: 'stray-member', option: option.id, member: stray };
  }
  return null;
}

function rightIds(item: ChoiceItem, judged: readonly Judged[], answer: Json): Result<string[], ChoiceError> {
  const right = item.options.filter((_, i) => judged[i]?.right).map(({ id }) => id);
  if (right.length === picksOf(item)) return ok(right);
  return err({ code: 'wrong-number-right', wanted: picksOf(item), right, answer });
}
