import { type Answer, answerQuery, expectationHolds } from '@/lib/kernel/answer';
import { assertNever } from '@/lib/kernel/assert-never';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { Query } from '@/lib/kernel/query';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Run } from '@/lib/kernel/run';
import type { ChoiceItem, Item, Option } from './item';
import type { KeyProof } from './published-item';

export type Key = {
  /** Ids of the right options, in the order of the item's options. */
  readonly ids: readonly string[];
  /** Null for an item that cites a fact instead of a run. */
  readonly proof: KeyProof | null;
};

/** Why an item has no key. Every code is the author's to fix; the content check words them. */
export type ProofError =
  | { readonly code: 'kind-not-open-yet'; readonly kind: Item['kind'] }
  | { readonly code: 'repeated-option'; readonly option: string }
  | { readonly code: 'neither-proof-nor-fact' }
  | { readonly code: 'run-missing'; readonly scenario: string }
  | { readonly code: 'run-refused' }
  | { readonly code: 'run-stopped' }
  /** The option says `right`, or a `claim` beside a query: one source of truth per item. */
  | { readonly code: 'stray-member'; readonly option: string; readonly member: 'right' | 'value' | 'claim' }
  | { readonly code: 'missing-member'; readonly option: string; readonly member: 'right' | 'value' | 'claim' }
  | { readonly code: 'equal-values'; readonly options: readonly [string, string] }
  | {
      readonly code: 'wrong-number-right';
      readonly wanted: number;
      readonly right: readonly string[];
      readonly answer: Json;
    };

/** How many options a learner picks. */
export const picksOf = (item: ChoiceItem): number => (item.kind === 'single' ? 1 : item.choose);

/**
 * Computes an item's key: by `value` where the proof has a query, by `claim` where it has none, by the
 * written `right` where the item only cites a fact (design.md §4, "Item"). Pure; `run` is the run of the
 * proof's scenario, or null for an item without a proof, and `answer` what its engine says about it.
 */
export function proveItem(item: Item, run: Run | null, answer?: (query: Query) => Answer): Result<Key, ProofError> {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return proveChoice(item, run, answer);
    case 'ordering':
    case 'matching':
    case 'case':
    case 'simulation':
      return err({ code: 'kind-not-open-yet', kind: item.kind });
    default:
      return assertNever(item);
  }
}

type Asked = { readonly run: Run; readonly answer: (query: Query) => Answer };
type Judged = { readonly right: boolean; readonly answer: Json; readonly decidedBy: number | null };

function proveChoice(item: ChoiceItem, run: Run | null, answer?: (query: Query) => Answer): Result<Key, ProofError> {
  const repeated = item.options.find((option, i) => item.options.findIndex(({ id }) => id === option.id) !== i);
  if (repeated) return err({ code: 'repeated-option', option: repeated.id });
  if (!item.proof) return item.fact ? keyFromFact(item) : err({ code: 'neither-proof-nor-fact' });
  if (!run) return err({ code: 'run-missing', scenario: item.proof.scenario });
  if (run.outcome.kind === 'refused') return err({ code: 'run-refused' });
  // A run that our own budget cut short shows what the budget does, not what AWS does.
  if (run.outcome.kind === 'stopped') return err({ code: 'run-stopped' });
  const asked = { run, answer: answer ?? ((query: Query) => answerQuery(run, query)) };
  return item.proof.query ? keyFromQuery(item, item.proof.query, asked) : keyFromClaims(item, asked);
}

function keyFromFact(item: ChoiceItem): Result<Key, ProofError> {
  const misuse = onlyMember(item.options, 'right');
  if (misuse) return err(misuse);
  return closeKey(
    item,
    item.options.map((option) => ({ right: option.right === true, answer: null, decidedBy: null })),
    null,
    null,
  );
}

function keyFromQuery(item: ChoiceItem, query: Query, { run, answer }: Asked): Result<Key, ProofError> {
  const misuse = onlyMember(item.options, 'value');
  if (misuse) return err(misuse);
  for (const [i, option] of item.options.entries()) {
    const twin = item.options.slice(0, i).find((other) => jsonEquals(other.value ?? null, option.value ?? null));
    if (twin) return err({ code: 'equal-values', options: [twin.id, option.id] });
  }
  const { value, decidedBy } = answer(query);
  const judged = item.options.map((option) => ({
    right: jsonEquals(option.value ?? null, value),
    answer: value,
    decidedBy,
  }));
  return closeKey(item, judged, run, value);
}

function keyFromClaims(item: ChoiceItem, { run, answer }: Asked): Result<Key, ProofError> {
  const misuse = onlyMember(item.options, 'claim');
  if (misuse) return err(misuse);
  const judged = item.options.flatMap(({ claim }) => {
    if (!claim) return [];
    const { value, decidedBy } = answer(claim.query);
    return [{ right: expectationHolds(claim.expect, value), answer: value, decidedBy }];
  });
  const answers = Object.fromEntries(item.options.map(({ id }, i) => [id, judged[i]?.answer ?? null]));
  return closeKey(item, judged, run, answers);
}

const members = ['right', 'value', 'claim'] as const;

/**
 * Every option must have `wanted` and neither of the other two. `right` may be left out: most options of
 * an item about a fact are wrong, and writing so adds nothing.
 */
function onlyMember(options: readonly Option[], wanted: (typeof members)[number]): ProofError | null {
  for (const option of options) {
    if (wanted !== 'right' && option[wanted] === undefined) {
      return { code: 'missing-member', option: option.id, member: wanted };
    }
    const stray = members.find((member) => member !== wanted && option[member] !== undefined);
    if (stray) return { code: 'stray-member', option: option.id, member: stray };
  }
  return null;
}

function closeKey(item: ChoiceItem, judged: readonly Judged[], run: Run | null, answer: Json): Result<Key, ProofError> {
  const ids = item.options.filter((_, i) => judged[i]?.right).map(({ id }) => id);
  if (ids.length !== picksOf(item)) {
    return err({ code: 'wrong-number-right', wanted: picksOf(item), right: ids, answer });
  }
  const decidedBy = judged.find(({ right }) => right)?.decidedBy ?? null;
  return ok({ ids, proof: run && { engineVersion: run.version, hash: run.hash, answer, decidedBy } });
}
