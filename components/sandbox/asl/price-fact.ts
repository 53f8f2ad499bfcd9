import { priceOf } from '@/lib/asl/api/price-of';
import type { AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import type { FactView } from '../shared/engine-protocol';

/**
 * What the execution costs, at its last event, before any free tier. Nothing is said where the events do not have it all:
 * Express children are billed by time, and past `limits.childEvents` children are only counted.
 */
export function toPriceFact(run: AslRun, { type = 'STANDARD', limits }: AslScenario): FactView | null {
  if (run.outcome.kind === 'refused' || run.outcome.kind === 'stopped') return null;
  const isOfChild = (path: readonly string[]) => path.some((part) => part.startsWith('child:'));
  const unknown =
    run.events.some((event) => event.kind === 'map-run-started' && event.executionType === 'EXPRESS') ||
    run.events.filter(({ path }) => isOfChild(path)).length >= limits.childEvents;
  if (unknown) return null;
  const price = priceOf(run, type);
  const what =
    price.type === 'STANDARD'
      ? price.transitions === 1
        ? '1 transition'
        : `${price.transitions} transitions`
      : `1 request, ${price.billedMs} ms at ${price.memoryMb} MB`;
  // Executions that tasks started are billed by themselves, and their events are not in this run.
  const startedOthers = run.events.some((event) => event.kind === 'service-changed' && event.change.of === 'execution');
  const without = startedOthers ? ', without the executions it started' : '';
  return { name: 'Price', value: `${what}: ${dollarText(price.dollars)}${without}`, code: false };
}

/** Cents have two digits at least; what is less than a cent has as many as it takes. */
function dollarText(dollars: number): string {
  const [whole = '0', parts = ''] = dollars.toFixed(8).replace(/0+$/, '').split('.');
  return `$${whole}.${parts.padEnd(2, '0')}`;
}
