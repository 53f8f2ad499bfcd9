import { assertNever } from '@/lib/kernel/assert-never';
import type { Result } from '@/lib/kernel/result';
import type { Run } from '@/lib/kernel/run';
import type { Item } from './item';
import { type Key, type ProofError, proveItem } from './prove-item';
import type { Scenario } from './published-item';

/** The scenario a proof runs: the item may ask for the other profile. */
export function proofScenario(item: Item, scenario: Scenario): Scenario {
  return item.proof?.profile ? { ...scenario, profile: item.proof.profile } : scenario;
}

/** Runs a scenario in its engine. The engine is loaded on first need, so a quiz page carries none. */
export async function runScenario(scenario: Scenario): Promise<Run> {
  switch (scenario.engine) {
    case 'asl': {
      const { run } = await import('@/lib/asl');
      return run(scenario, {});
    }
    default:
      return assertNever(scenario.engine);
  }
}

/** `proveItem` on a fresh run. `scenario` is the one `item.proof.scenario` names, or null where there is none. */
export async function proveItemByRun(item: Item, scenario: Scenario | null): Promise<Result<Key, ProofError>> {
  return proveItem(item, item.proof && scenario ? await runScenario(proofScenario(item, scenario)) : null);
}
