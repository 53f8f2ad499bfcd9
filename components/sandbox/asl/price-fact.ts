import { executionStatus } from '@/lib/asl/api/execution-status';
import { priceOf } from '@/lib/asl/api/price-of';
import type { AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import type { FactView } from '../shared/engine-protocol';
import { dollarText } from './inspect/dollar-text';
import { unpriced } from './inspect/unpriced';

/** What the execution costs, at its last event, before any free tier, and what is not in it. */
export function toPriceFact(run: AslRun, scenario: AslScenario): FactView | null {
  const { type = 'STANDARD' } = scenario;
  if (executionStatus(run.outcome) === null) return null;
  const price = priceOf(run, type);
  const what =
    price.type === 'STANDARD'
      ? price.transitions === 1
        ? '1 transition'
        : `${price.transitions} transitions`
      : `1 request, ${price.billedMs} ms at ${price.memoryMb} MB`;
  const without = unpriced(run, scenario).map((words) => `, without ${words}`);
  return { name: 'Price', value: `${what}: ${dollarText(price.dollars)}${without.join('')}`, code: false };
}
