import type { Result } from '@/lib/kernel/result';
import type { ProofError } from '../proof-error';
import type { ProofPorts } from '../prove-item-by-run';
import { publishItem } from '../publish-item';
import type { CitedFact, NamedBelief, PublishedItem } from '../published-item';
import type { Variant } from './prepare-template';

/** Proves a variant as any item is proven and packs it: graded, shown and stored like one that was written by hand. */
export function publishVariant(
  { item, scenario }: Variant,
  named: { readonly facts: readonly CitedFact[]; readonly misconceptions: readonly NamedBelief[] },
  ports: ProofPorts,
): Promise<Result<PublishedItem, ProofError>> {
  const held = item.options.map(({ misconception }) => misconception);
  return publishItem(
    item,
    {
      scenario,
      facts: named.facts.filter(({ id }) => id === item.fact),
      misconceptions: named.misconceptions
        .filter(({ id }) => held.includes(id))
        .map(({ id, belief, correction }) => ({ id, belief, correction })),
    },
    ports,
  );
}
