import type { Behaviours } from './behaviours';
import { forProfile } from './behaviours';
import type { AslDiagnostic } from './diagnostics';
import { toMachine } from './document';
import type { AslOutcome } from './events';
import { type AslPorts, beginExecution, type Running } from './execution/execute';
import { defaultNames } from './execution/names';
import type { ChildRequest } from './execution/run-child';
import type { AnswerTask } from './execution/task-answers';
import { withCode } from './mock-code';
import { parse } from './parse';
import { createScale, maxPayloadDepth } from './payload';
import type { AslScenario } from './scenario';
import type { Inherited } from './services/service-world';
import { formatTimestamp } from './timestamp';
import { validate } from './validate';

/** A scenario read, judged and about to run. One that is refused is over at once, with the diagnostics as its outcome. */
export function beginRun(scenario: AslScenario, ports: AslPorts, behaviours: Behaviours): Running {
  return beginRuns(scenario, ports, behaviours)(scenario.seed);
}

/** Begins a run with the seed it is given. `answerTask` stands in for that of the ports. */
export type BeginSeed = (seed: number, answerTask?: AnswerTask) => Running;

/** The same for as many seeds as are wanted: the definition is read and judged once. */
export function beginRuns(scenario: AslScenario, ports: AslPorts, behaviours: Behaviours): BeginSeed {
  return prepare(scenario, ports, behaviours, 0);
}

function prepare(
  scenario: AslScenario,
  ports: AslPorts,
  behaviours: Behaviours,
  depth: number,
  inherited?: Inherited,
): BeginSeed {
  const doc = parse(scenario.documents.definition);
  const diagnostics = doc.ok ? validate(doc.value, scenario.type) : doc.error;
  if (!doc.ok || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return () => refused(diagnostics);
  const refusal = checkInput(scenario) ?? checkMocks(scenario, ports);
  if (refusal) return () => refused([refusal]);
  const machine = toMachine(doc.value);
  const rules = forProfile(behaviours, scenario.profile);
  return (seed, answerTask) => {
    const seeded = seed === scenario.seed ? scenario : { ...scenario, seed };
    return beginExecution(machine, seeded, answerTask ? { ...ports, answerTask } : ports, rules, {
      inherited,
      beginChild: (request, steps) => {
        const child = depth < deepest ? childScenario(seeded, request, steps) : null;
        return child && prepare(child, childPorts(ports, request), behaviours, depth + 1, request.inherited)(seed);
      },
    });
  };
}

/** Machines that start machines: so many inside one another. */
const deepest = 20;

/** The same services, seed and profile, at the moment of the call; its own definition and mocks. */
function childScenario(parent: AslScenario, request: ChildRequest, steps: number): AslScenario | null {
  const machine = parent.services?.stateMachines?.[request.machine];
  if (!machine) return null;
  const { stop: _stop, redrives: _redrives, ...rest } = parent;
  const { definition, type, mocks } = machine;
  return {
    ...rest,
    documents: { definition: typeof definition === 'string' ? definition : JSON.stringify(definition) },
    input: request.input,
    type,
    mocks,
    startTime: formatTimestamp(request.now),
    limits: { ...parent.limits, steps: Math.max(1, steps) },
  };
}

/** Whoever answers the parent's tasks does not know those of the child. */
function childPorts(
  { answerTask: _answerTask, names = defaultNames, ...ports }: AslPorts,
  request: ChildRequest,
): AslPorts {
  return {
    ...ports,
    names: {
      ...names,
      stateMachineName: request.machine,
      stateMachineArn: request.machineArn,
      executionName: request.execution,
      executionArn: request.arn,
    },
  };
}

function refused(diagnostics: readonly AslDiagnostic[]): Running {
  const outcome: AslOutcome = { kind: 'refused', diagnostics };
  const nothing = () => undefined;
  return {
    events: [],
    outcome: () => outcome,
    step: nothing,
    question: () => null,
    answer: nothing,
    stepsLeft: () => 0,
    close: nothing,
  };
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
function checkMocks(scenario: AslScenario, { interpreter }: AslPorts): AslDiagnostic | null {
  const states = interpreter ? [] : withCode(scenario);
  if (states.length === 0) return null;
  return { code: 'code-not-run-here', severity: 'error', document: 'mocks', ...wholeDocument, values: { states } };
}

const wholeDocument = { at: { from: 0, to: 0, line: 1, column: 1 }, path: [] } as const;
