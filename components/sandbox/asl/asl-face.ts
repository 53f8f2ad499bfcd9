import { describe } from '@/lib/asl/describe';
import type { AslRun } from '@/lib/asl/events';
import { defaultNames } from '@/lib/asl/execution/names';
import { toHistory } from '@/lib/asl/history/to-history';
import { runsCode } from '@/lib/asl/mock-code';
import { parse } from '@/lib/asl/parse';
import { run } from '@/lib/asl/run';
import { type AslScenario, AslScenarioSchema } from '@/lib/asl/scenario';
import { toTimeline } from '@/lib/asl/timeline';
import { version } from '@/lib/asl/version';
import { answerQuery, meets } from '@/lib/kernel/answer';
import { chooseStops, type StopKinds } from '../shared/choose-stops';
import type { EngineFace, KeptRun } from '../shared/engine-face';
import type { Decided, RunView } from '../shared/engine-protocol';
import { scenarioLinks } from '../shared/scenario-links';
import { unmadeRun } from '../shared/unmade-run';
import { wrongRules } from '../shared/wrong-rules';
import { toEventRow } from './asl-event-words';
import { toHistoryRow } from './asl-history-row';
import { toMoment } from './asl-moment';
import { toOutcomeView } from './asl-outcome';
import { toTables } from './asl-tables';
import { checkDraft, toProblem } from './check-draft';
import { composeScenario } from './compose-scenario';
import { toPriceFact } from './price-fact';

/** Endings, then what goes wrong and what is done about it, then what goes well, then every state. */
const aslStops: StopKinds = [
  ['execution-succeeded', 'execution-failed', 'execution-timed-out', 'execution-stopped'],
  ['error-caught', 'task-timed-out', 'map-failed', 'parallel-failed'],
  ['task-failed', 'retry-scheduled'],
  ['task-succeeded', 'choice-taken', 'wait-scheduled', 'map-succeeded', 'parallel-succeeded'],
  ['execution-started', 'state-entered'],
];

const unmade = 'The input or the mocks are not what they should be; see the list under the editor.';

/**
 * Step Functions in the workbench: everything the worker does for the page. It takes the engine's files one by one: through
 * the index, the worker would load wrong engines, TestState and all else that a page never asks for.
 */
export const aslFace: EngineFace = {
  check: checkDraft,

  async run(draft) {
    const composed = composeScenario(draft);
    if (!composed.ok) return unmadeRun(version, unmade, composed.error);
    const scenario = composed.value;
    const ports = runsCode(scenario) ? { interpreter: await interpreterOnNeed() } : {};
    // Wrong rules come only where a wrong engine is to be looked at.
    const rules = draft.mutation && wrongRules(await import('@/lib/asl/mutations'), draft.mutation);
    return keep(await run(scenario, ports, rules || undefined), scenario);
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
    moment: (n) => {
      const moment = toMoment(done, n, describe, definition);
      const price = n === events.length - 1 ? toPriceFact(done, scenario) : null;
      const facts = moment && price ? [...moment.facts, price] : (moment?.facts ?? []);
      return moment && { ...moment, facts, tables: toTables(scenario, done, n) };
    },
    events: (from, to) => events.slice(from, to).map(toEventRow),
    history: (from, to) => history.slice(from, to).map(toHistoryRow),
    stops: () =>
      chooseStops(events, aslStops).map((event) => {
        const { what, place } = toEventRow(event);
        return { n: event.n, what, place, sentence: describe(event).text };
      }),
  };
}
