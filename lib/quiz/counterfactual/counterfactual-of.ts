import type { ProofPorts } from '../prove-item-by-run';
import type { PublishedItem } from '../published-item';
import { type Counterfactual, findCounterfactual } from './find-counterfactual';

/**
 * The counterfactual of one wrong option of an item that a query on a run keys by a number: a time or a count. Null for
 * everything else: the right option, an answer that is no number, an item about a fact.
 */
export async function counterfactualOf(
  { item, scenario, key }: PublishedItem,
  option: string,
  ports: ProofPorts,
): Promise<Counterfactual | null> {
  if (item.kind !== 'single' || !item.proof?.query || !scenario || key.includes(option)) return null;
  const chosen = item.options.find(({ id }) => id === option)?.value;
  if (typeof chosen !== 'number') return null;
  return findCounterfactual(scenario, item.proof.query, chosen, ports);
}
