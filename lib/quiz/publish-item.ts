import { ok, type Result } from '@/lib/kernel/result';
import { type Item, scenarioRefOf } from './item';
import { judgeRun } from './judge-run';
import type { ProofError } from './proof-error';
import { type ProofPorts, proofScenario, proveItemByRun } from './prove-item-by-run';
import { proveSimulation } from './prove-simulation';
import type { CitedFact, NamedBelief, PublishedItem, Scenario } from './published-item';

/** What an item names, looked up: missing ones are simply absent here, and reported by the content check. */
export type ItemContext = {
  readonly scenario: Scenario | null;
  readonly facts: readonly CitedFact[];
  readonly misconceptions: readonly NamedBelief[];
};

/** Proves an item by its runs and packs it with all that grading and feedback will need. */
export async function publishItem(
  item: Item,
  context: ItemContext,
  ports: ProofPorts,
): Promise<Result<PublishedItem, ProofError>> {
  const scenario = scenarioRefOf(item) && context.scenario ? proofScenario(item, context.scenario) : null;
  const key =
    item.kind === 'simulation'
      ? await proveSimulation(item, scenario, judgeRun(ports))
      : await proveItemByRun(item, scenario, ports);
  if (!key.ok) return key;
  const { ids, pairs, leaves, proof } = key.value;
  return ok({
    item,
    scenario,
    key: [...ids],
    ...(pairs ? { pairs } : {}),
    ...(leaves ? { leaves } : {}),
    proof,
    facts: [...context.facts],
    misconceptions: [...context.misconceptions],
  });
}
