import { sealRun } from '@/lib/kernel/run';
import { type Behaviours, forProfile, specified } from './behaviours';
import type { AslDiagnostic } from './diagnostics';
import { toMachine } from './document';
import type { AslEvent, AslOutcome, AslRun } from './events';
import { type AslPorts, execute } from './execution/execute';
import { parse } from './parse';
import { createScale, maxPayloadDepth } from './payload';
import type { AslScenario } from './scenario';
import { validate } from './validate';
import { engine, version } from './version';

/**
 * Runs a scenario. A definition with errors gives the outcome `refused`, with the diagnostics; budgets give
 * `stopped`. Never throws, whatever the scenario holds. `behaviours` other than `specified` make a mutated engine.
 */
export function runSync(scenario: AslScenario, ports: AslPorts = {}, behaviours: Behaviours = specified): AslRun {
  const doc = parse(scenario.documents.definition);
  const diagnostics = doc.ok ? validate(doc.value) : doc.error;
  if (!doc.ok || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    return seal([], { kind: 'refused', diagnostics });
  }
  const input = checkInput(scenario);
  if (input) return seal([], { kind: 'refused', diagnostics: [input] });
  const rules = forProfile(behaviours, scenario.profile);
  const { events, outcome } = execute(toMachine(doc.value), scenario, ports, rules);
  return seal(events, outcome);
}

/** The engine contract's `run`. This engine awaits nothing yet; callers must not count on that. */
export async function run(
  scenario: AslScenario,
  ports: AslPorts = {},
  behaviours: Behaviours = specified,
): Promise<AslRun> {
  return runSync(scenario, ports, behaviours);
}

/** AWS does not start an execution whose input is too large; a nesting we cannot walk we do not start either. */
function checkInput({ input, limits }: AslScenario): AslDiagnostic | null {
  const weight = createScale()(input, limits.payloadBytes);
  if (!('over' in weight)) return null;
  return {
    code: 'input-too-large',
    severity: 'error',
    document: 'input',
    at: { from: 0, to: 0, line: 1, column: 1 },
    path: [],
    values:
      weight.over === 'size' ? { most: limits.payloadBytes, unit: 'bytes' } : { most: maxPayloadDepth, unit: 'levels' },
  };
}

function seal(events: readonly AslEvent[], outcome: AslOutcome): AslRun {
  return sealRun<AslEvent, AslOutcome>({ engine, version, events, outcome });
}
