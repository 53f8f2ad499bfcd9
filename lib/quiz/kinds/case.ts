import { z } from 'zod';
import { err, ok, type Result } from '@/lib/kernel/result';
import { itemMembers } from '../item-members';
import type { Asked, Key } from '../key';
import type { ProofError } from '../proof-error';
import type { LeafKey } from '../published-item';
import { MultipleSchema, SingleSchema } from './choice';
import { MatchingSchema } from './matching';
import { OrderingSchema } from './ordering';
import { repeatedPart } from './repeated-part';

const LeafItemSchema = z.discriminatedUnion('kind', [SingleSchema, MultipleSchema, OrderingSchema, MatchingSchema]);
/** The kinds that may stand in a case. */
export type LeafItem = z.infer<typeof LeafItemSchema>;

export const CaseSchema = z.strictObject({
  ...itemMembers,
  kind: z.literal('case'),
  /** 3–5 items about one run: their proofs name the case's own scenario. */
  items: z.array(LeafItemSchema).min(3).max(5),
});
export type CaseItem = z.infer<typeof CaseSchema>;

type ProveLeaf = (leaf: LeafItem, asked: Asked | null) => Result<Key, ProofError>;

/** Proves each item of a case on the one run. An item that has no proof of its own rests on its fact. */
export function proveCase(item: CaseItem, asked: Asked | null, proveLeaf: ProveLeaf): Result<Key, ProofError> {
  const repeated = repeatedPart('items', item.items);
  if (repeated) return err(repeated);
  const leaves: { [leaf: string]: LeafKey } = {};
  for (const leaf of item.items) {
    const isOfOtherRun =
      leaf.proof && (leaf.proof.scenario !== item.proof?.scenario || leaf.proof.profile !== item.proof.profile);
    if (isOfOtherRun) return err({ code: 'leaf-of-other-run', leaf: leaf.id });
    const key = proveLeaf(leaf, leaf.proof ? asked : null);
    if (!key.ok) return err({ code: 'leaf', leaf: leaf.id, error: key.error });
    const { ids, pairs, proof } = key.value;
    leaves[leaf.id] = { key: [...ids], ...(pairs ? { pairs: { ...pairs } } : {}), proof };
  }
  if (!asked) return ok({ ids: [], leaves, proof: null });
  const answer = Object.fromEntries(Object.entries(leaves).map(([leaf, { proof }]) => [leaf, proof?.answer ?? null]));
  return ok({
    ids: [],
    leaves,
    proof: { engineVersion: asked.run.version, hash: asked.run.hash, answer, decidedBy: null },
  });
}
