import { ok, type Result } from '@/lib/kernel/result';
import type { Item } from './item';
import type { ProofError } from './prove-item';
import { type ProofPorts, proofScenario, proveItemByRun } from './prove-item-by-run';
import type { CitedFact, NamedBelief, PublishedItem, Scenario } from './published-item';

/** What an item names, looked up: missing ones are simply absent here, and reported by the content check. */
export type ItemContext = {
  readonly scenario: Scenario | null;
  readonly facts: readonly CitedFact[];
  readonly misconceptions: readonly NamedBelief[];
};

/** Proves an item by a run and packs it with all that grading and feedback will need. */
export async function publishItem(
  item: Item,
  context: ItemContext,
  ports: ProofPorts,
): Promise<Result<PublishedItem, ProofError>> {
  const scenario = item.proof && context.scenario ? proofScenario(item, context.scenario) : null;
  const key = await proveItemByRun(item, scenario, ports);
  if (!key.ok) return key;
  return ok({
    item,
    scenario,
    key: [...key.value.ids],
    proof: key.value.proof,
    facts: [...context.facts],
    misconceptions: [...context.misconceptions],
  });
}
