import { sealRun } from '@/lib/kernel/run';
import { type Behaviours, specified } from './behaviours';
import type { AppSyncEvent, AppSyncOutcome, AppSyncRun } from './events';
import { type AppSyncPorts, execute } from './execution/execute';
import { parse } from './parse';
import type { AppSyncScenario } from './scenario';
import { check } from './validate';
import { engine, version } from './version';

/**
 * Runs a scenario. A schema or wiring with errors gives the outcome `refused`, with the diagnostics; a request with
 * errors is answered with them, as AppSync does; budgets give `stopped`. Never throws, whatever the scenario holds.
 */
export function runSync(
  scenario: AppSyncScenario,
  ports: AppSyncPorts,
  behaviours: Behaviours = specified,
): AppSyncRun {
  const doc = parse(scenario);
  if (!doc.ok) return seal([], { kind: 'refused', diagnostics: doc.error });
  const { schema, diagnostics } = check(doc.value);
  if (!schema || diagnostics.some(({ severity }) => severity === 'error')) {
    return seal([], { kind: 'refused', diagnostics });
  }
  const { events, outcome } = execute(scenario, doc.value, schema, ports, behaviours);
  return seal(events, outcome);
}

/** The engine contract's `run`. This engine awaits nothing yet; callers must not count on that. */
export async function run(
  scenario: AppSyncScenario,
  ports: AppSyncPorts,
  behaviours: Behaviours = specified,
): Promise<AppSyncRun> {
  return runSync(scenario, ports, behaviours);
}

function seal(events: readonly AppSyncEvent[], outcome: AppSyncOutcome): AppSyncRun {
  return sealRun<AppSyncEvent, AppSyncOutcome>({ engine, version, events, outcome });
}
