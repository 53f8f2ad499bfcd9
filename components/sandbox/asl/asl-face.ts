import {
  type AslRun,
  type AslScenario,
  AslScenarioSchema,
  defaultNames,
  describe,
  meets,
  parse,
  run,
  runsCode,
  toHistory,
  validate,
  version,
} from '@/lib/asl';
import type { AslDiagnostic } from '@/lib/asl/diagnostics';
import { toGraph } from '@/lib/asl/graph';
import { toTimeline } from '@/lib/asl/timeline';
import { answerQuery } from '@/lib/kernel/answer';
import { chooseStops, type StopKinds } from '../shared/choose-stops';
import type { EngineFace, KeptRun } from '../shared/engine-face';
import type { Decided, Problem, RunView } from '../shared/engine-protocol';
import { layOutGraph } from '../shared/graph-layout';
import { scenarioLinks } from '../shared/scenario-links';
import { unmadeRun } from '../shared/unmade-run';
import { toEventRow } from './asl-event-words';
import { toHistoryRow } from './asl-history-row';
import { toMoment } from './asl-moment';
import { toOutcomeView } from './asl-outcome';
import { composeScenario, workflowTypeOf } from './compose-scenario';

/** Endings, then what goes wrong and what is done about it, then what goes well, then every state. */
const aslStops: StopKinds = [
  ['execution-succeeded', 'execution-failed', 'execution-timed-out', 'execution-stopped'],
  ['error-caught', 'task-timed-out', 'map-failed', 'parallel-failed'],
  ['task-failed', 'retry-scheduled'],
  ['task-succeeded', 'choice-taken', 'wait-scheduled', 'map-succeeded', 'parallel-succeeded'],
  ['execution-started', 'state-entered'],
];

const unmade = 'The input or the mocks are not what they should be; see the list under the editor.';

/** Step Functions in the workbench: everything the worker does for the page. */
export const aslFace: EngineFace = {
  check(draft) {
    const composed = composeScenario(draft);
    const doc = parse(draft.texts.definition ?? '');
    const found = doc.ok ? validate(doc.value, workflowTypeOf(draft)) : doc.error;
    const problems = [...found.map(toProblem), ...(composed.ok ? [] : composed.error)];
    const scope = doc.ok ? toGraph(doc.value.json.value) : null;
    return { problems, graph: scope && { scope, layout: layOutGraph(scope) } };
  },

  async run(draft) {
    const composed = composeScenario(draft);
    if (!composed.ok) return unmadeRun(version, unmade, composed.error);
    const scenario = composed.value;
    const ports = runsCode(scenario) ? { interpreter: await interpreterOnNeed() } : {};
    return keep(await run(scenario, ports), scenario);
  },

  ...scenarioLinks('asl', AslScenarioSchema, composeScenario),
};

/** Half a megabyte of WebAssembly, and what loads it, fetched by the first run whose mocks are code. */
async function interpreterOnNeed() {
  const { loadInterpreter } = await import('@/lib/interpreter');
  return loadInterpreter();
}

function keep(done: AslRun, scenario: AslScenario): KeptRun {
  const history = toHistory(done, defaultNames);
  const { events, outcome } = done;
  const doc = parse(scenario.documents.definition);
  const definition = doc.ok ? doc.value.json.value : null;
  const decided = (n: number | null): Decided => {
    const event = n === null ? undefined : events[n];
    return { n, because: event ? describe(event).text : '' };
  };
  const { predict, checks = [] } = scenario;
  const answer = predict && outcome.kind !== 'refused' ? answerQuery(done, predict.query) : null;
  const view: RunView = {
    outcome: toOutcomeView(outcome, events.at(-1)?.at ?? 0, scenario),
    hash: done.hash,
    version,
    at: Float64Array.from(events, (event) => event.at),
    calls: Float64Array.from(events.filter(({ kind }) => kind === 'task-started').map(({ at }) => at)),
    historyLength: history.length,
    timeline: toTimeline(done),
    verdicts: meets(done, checks).map(({ check, met, decidedBy }) => ({
      says: check.says,
      met,
      ...decided(decidedBy),
    })),
    prediction: answer && { answer: answer.value, ...decided(answer.decidedBy) },
    problems: outcome.kind === 'refused' ? outcome.diagnostics.map(toProblem) : [],
    responses: [],
    received: null,
    matrix: null,
  };
  return {
    view,
    moment: (n) => toMoment(done, n, describe, definition),
    events: (from, to) => events.slice(from, to).map(toEventRow),
    history: (from, to) => history.slice(from, to).map(toHistoryRow),
    stops: () =>
      chooseStops(events, aslStops).map((event) => {
        const { what, place } = toEventRow(event);
        return { n: event.n, what, place, sentence: describe(event).text };
      }),
  };
}

function toProblem(diagnostic: AslDiagnostic): Problem {
  const { text, fix = '' } = describe(diagnostic);
  return { tab: diagnostic.document, ...diagnostic.at, severity: diagnostic.severity, message: text, fix };
}
