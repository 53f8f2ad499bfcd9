import { sealRun } from '@/lib/kernel/run';
import { beginRun } from './begin-run';
import { type Behaviours, specified } from './behaviours';
import type { AslEvent, AslOutcome, AslRun } from './events';
import { type AslPorts, toEnd } from './execution/execute';
import type { AslScenario } from './scenario';
import { engine, version } from './version';

/**
 * Runs a scenario. A definition with errors gives the outcome `refused`, with the diagnostics; budgets give
 * `stopped`. Never throws, whatever the scenario holds. `behaviours` other than `specified` make a mutated engine.
 */
export function runSync(scenario: AslScenario, ports: AslPorts = {}, behaviours: Behaviours = specified): AslRun {
  return sealRun<AslEvent, AslOutcome>({ engine, version, ...toEnd(beginRun(scenario, ports, behaviours)) });
}

/** The engine contract's `run`. This engine awaits nothing yet; callers must not count on that. */
export async function run(
  scenario: AslScenario,
  ports: AslPorts = {},
  behaviours: Behaviours = specified,
): Promise<AslRun> {
  return runSync(scenario, ports, behaviours);
}
