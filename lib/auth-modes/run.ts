import { sealRun } from '@/lib/kernel/run';
import { allOf, askOperation, coordinateOf, keyOf, type Write } from './ask-operation';
import { type Behaviours, specified } from './behaviours';
import type { AuthModesEvent, AuthModesOutcome, AuthModesRun, Cell, DecidedField, DecidedOutput } from './events';
import { parse } from './parse';
import type { AuthModesScenario } from './scenario';
import { type SelectedOperation, selectFields } from './select-fields';
import { validate } from './validate';
import { engine, version } from './version';

/** This engine needs nothing handed in yet; tokens and signatures will. */
export type AuthModesPorts = Record<never, never>;

/**
 * Every operation for every identity. Documents or modes with errors give the outcome `refused`, with the diagnostics.
 * Never throws, whatever the scenario holds. `behaviours` other than `specified` make a mutated engine.
 */
export function runSync(
  scenario: AuthModesScenario,
  _ports: AuthModesPorts = {},
  behaviours = specified,
): AuthModesRun {
  const doc = parse(scenario.documents);
  const diagnostics = doc.ok ? validate(doc.value, scenario) : doc.error;
  if (!doc.ok || diagnostics.some(({ severity }) => severity === 'error')) {
    return seal([], { kind: 'refused', diagnostics });
  }
  const events: AuthModesEvent[] = [];
  const write: Write = (path, body) => {
    events.push({ n: events.length, at: 0, path, ...body });
    return events.length - 1;
  };
  const { operations } = selectFields(doc.value, scenario.limits.fields);
  const output: DecidedOutput = Object.fromEntries(
    operations.map((operation) => [operation.name, decideOperation(operation, scenario, behaviours, write)]),
  );
  return seal(events, { kind: 'decided', output });
}

/** The engine contract's `run`. This engine awaits nothing yet; callers must not count on that. */
export async function run(
  scenario: AuthModesScenario,
  ports: AuthModesPorts = {},
  behaviours: Behaviours = specified,
): Promise<AuthModesRun> {
  return runSync(scenario, ports, behaviours);
}

function decideOperation(
  operation: SelectedOperation,
  scenario: AuthModesScenario,
  behaviours: Behaviours,
  write: Write,
): { readonly [responsePath: string]: DecidedField } {
  const byIdentity = scenario.identities.map(
    (identity) => [identity.id, askOperation(operation, identity, scenario, behaviours, write)] as const,
  );
  return Object.fromEntries(
    allOf(operation.fields).map((field) => {
      const callers = byIdentity.flatMap(([id, cells]): [string, Cell][] => {
        const cell = cells.get(keyOf(field));
        return cell ? [[id, cell]] : [];
      });
      return [keyOf(field), { field: coordinateOf(field), type: field.type, callers: Object.fromEntries(callers) }];
    }),
  );
}

function seal(events: readonly AuthModesEvent[], outcome: AuthModesOutcome): AuthModesRun {
  return sealRun<AuthModesEvent, AuthModesOutcome>({ engine, version, events, outcome });
}
