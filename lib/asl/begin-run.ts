import type { Behaviours } from './behaviours';
import { forProfile } from './behaviours';
import type { AslDiagnostic } from './diagnostics';
import { toMachine } from './document';
import type { AslOutcome } from './events';
import { type AslPorts, beginExecution, type Running } from './execution/execute';
import { statesWithCode } from './mock-code';
import { parse } from './parse';
import { createScale, maxPayloadDepth } from './payload';
import type { AslScenario } from './scenario';
import { validate } from './validate';

/** A scenario read, judged and about to run. One that is refused is over at once, with the diagnostics as its outcome. */
export function beginRun(scenario: AslScenario, ports: AslPorts, behaviours: Behaviours): Running {
  const doc = parse(scenario.documents.definition);
  const diagnostics = doc.ok ? validate(doc.value, scenario.type) : doc.error;
  if (!doc.ok || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return refused(diagnostics);
  const refusal = checkInput(scenario) ?? checkMocks(scenario, ports);
  if (refusal) return refused([refusal]);
  return beginExecution(toMachine(doc.value), scenario, ports, forProfile(behaviours, scenario.profile));
}

function refused(diagnostics: readonly AslDiagnostic[]): Running {
  const outcome: AslOutcome = { kind: 'refused', diagnostics };
  return { events: [], outcome: () => outcome, step: () => undefined, stepsLeft: () => 0, close: () => undefined };
}

/** AWS does not start an execution whose input is too large; a nesting we cannot walk we do not start either. */
function checkInput({ input, limits }: AslScenario): AslDiagnostic | null {
  const weight = createScale()(input, limits.payloadBytes);
  if (!('over' in weight)) return null;
  return {
    code: 'input-too-large',
    severity: 'error',
    document: 'input',
    ...wholeDocument,
    values:
      weight.over === 'size' ? { most: limits.payloadBytes, unit: 'bytes' } : { most: maxPayloadDepth, unit: 'levels' },
  };
}

/** Mocks that are code run nowhere without an interpreter. */
function checkMocks({ mocks }: AslScenario, { interpreter }: AslPorts): AslDiagnostic | null {
  const states = interpreter ? [] : statesWithCode(mocks);
  if (states.length === 0) return null;
  return { code: 'code-not-run-here', severity: 'error', document: 'mocks', ...wholeDocument, values: { states } };
}

const wholeDocument = { at: { from: 0, to: 0, line: 1, column: 1 }, path: [] } as const;
