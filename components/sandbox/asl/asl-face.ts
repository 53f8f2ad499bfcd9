import { seenInRun } from '@/lib/asl/assist/seen-in-run';
import { describeEvent } from '@/lib/asl/describe/describe-event';
import type { AslRun } from '@/lib/asl/events';
import { testedAt } from '@/lib/asl/export/tested';
import { nodeIdOf, stateIdOf } from '@/lib/asl/graph';
import { countVisits } from '@/lib/asl/graph-visits';
import { runsCode } from '@/lib/asl/mock-code';
import { parse } from '@/lib/asl/parse';
import { run } from '@/lib/asl/run';
import { type AslScenario, AslScenarioSchema } from '@/lib/asl/scenario';
import { toTimeline } from '@/lib/asl/timeline';
import { version } from '@/lib/asl/version';
import { answerQuery, meets } from '@/lib/kernel/answer';
import { cutTimeline } from '@/lib/kernel/cut-timeline';
import type { TimelineModel } from '@/lib/kernel/timeline';
import { answerFields } from '../shared/answer-fields';
import { chooseStops, type StopKinds } from '../shared/choose-stops';
import type { EngineFace, KeptRun } from '../shared/engine-face';
import type { Decided, FactView, RunView } from '../shared/engine-protocol';
import { scenarioLinks } from '../shared/scenario-links';
import { unmadeRun } from '../shared/unmade-run';
import { wrongRules } from '../shared/wrong-rules';
import { toEventRow } from './asl-event-words';
import { toMoment } from './asl-moment';
import { toOutcomeView } from './asl-outcome';
import { checkDraft } from './check-draft';
import { fetchWords } from './check-json';
import { composeScenario } from './compose-scenario';
import { createAslReplay } from './inspect/asl-replay';
import { keepHistory } from './inspect/keep-history';
import { costsOf } from './inspect/to-cost';
import { toDataFlow } from './inspect/to-data-flow';
import { toServices } from './inspect/to-services';
import { toVariables } from './inspect/to-variables';
import { toPriceFact } from './price-fact';
import { toJsonDraft } from './to-json-draft';
import { variablesAfter } from './tools/export/variables-after';

/** Endings, then what goes wrong and what is done about it, then what goes well, then every state. */
const aslStops: StopKinds = [
  ['execution-succeeded', 'execution-failed', 'execution-timed-out', 'execution-stopped'],
  ['error-caught', 'task-timed-out', 'map-failed', 'parallel-failed'],
  ['task-failed', 'retry-scheduled'],
  ['task-succeeded', 'choice-taken', 'wait-scheduled', 'map-succeeded', 'parallel-succeeded'],
  ['execution-started', 'state-entered'],
];

const links = scenarioLinks('asl', AslScenarioSchema, composeScenario);

const unmade = 'The input or the mocks are not what they should be; see the list under the editor.';

/**
 * Step Functions in the workbench: everything the worker does for the page. It takes the engine's files one by one: through
 * the index, the worker would load wrong engines, TestState and all else that a page never asks for.
 */
export const aslFace: EngineFace = {
  check: checkDraft,
  fetchWords,

  async run(draft) {
    const composed = composeScenario(await toJsonDraft(draft));
    if (!composed.ok) return unmadeRun(version, unmade, composed.error);
    const scenario = composed.value;
    const ports = runsCode(scenario) ? { interpreter: await interpreterOnNeed() } : {};
    // Wrong rules come only where a wrong engine is to be looked at.
    const rules = draft.mutation && wrongRules(await import('@/lib/asl/mutations'), draft.mutation);
    return keep(await run(scenario, ports, rules || undefined), scenario);
  },

  exports: async (draft, kept, n) => {
    const { exportTexts } = await import('./tools/export/export-texts');
    return exportTexts(draft, kept?.tested?.(n) ?? null);
  },

  ...links,
  makeLink: async (draft, cursor, hash) => links.makeLink(await toJsonDraft(draft), cursor, hash),
};

/** Half a megabyte of WebAssembly, and what loads it, fetched by the first run whose mocks are code. */
async function interpreterOnNeed() {
  const { loadInterpreter } = await import('@/lib/interpreter');
  return loadInterpreter();
}

async function keep(done: AslRun, scenario: AslScenario): Promise<KeptRun> {
  const replay = createAslReplay(done, scenario);
  const history = keepHistory(done, scenario.startTime);
  const { events, outcome } = done;
  const visits = countVisits(events);
  const doc = parse(scenario.documents.definition);
  const definition = doc.ok ? doc.value.json.value : null;
  const decided = (n: number | null): Decided => {
    const event = n === null ? undefined : events[n];
    return { n, because: event ? describeEvent(event).text : '' };
  };
  const { predict, checks = [] } = scenario;
  const view: RunView = {
    outcome: toOutcomeView(outcome, events.at(-1)?.at ?? 0, scenario),
    hash: done.hash,
    version,
    at: Float64Array.from(events, (event) => event.at),
    entries: Float64Array.from(events.filter(({ kind }) => kind === 'state-entered').map(({ n }) => n)),
    calls: Float64Array.from(events.filter(({ kind }) => kind === 'task-started').map(({ at }) => at)),
    historyLength: history.length,
    timeline: toTimeline(done),
    verdicts: meets(done, checks).map(({ check, met, decidedBy }) => ({
      says: check.says,
      met,
      ...decided(decidedBy),
    })),
    prediction: outcome.kind === 'refused' ? null : answerFields(predict, (query) => answerQuery(done, query), decided),
    problems: outcome.kind === 'refused' ? outcome.diagnostics.map((await fetchWords()).toProblem) : [],
    responses: [],
    received: null,
    matrix: null,
  };
  // Made by the first question: most runs are drawn from the view alone.
  let whole: TimelineModel | null = null;
  let price: FactView | null = null;
  return {
    view,
    moment: (n) => {
      const moment = toMoment(replay, n, describeEvent, definition);
      if (n === events.length - 1) price ??= toPriceFact(done, scenario);
      const facts = moment && price && n === events.length - 1 ? [...moment.facts, price] : (moment?.facts ?? []);
      return moment && { ...moment, facts, node: stateIdOf(events[n]?.path ?? []), visits: visits(n) };
    },
    inspect: {
      dataFlow: (n, whole) => toDataFlow(replay, n, definition, whole),
      variables: (n, whole) => toVariables(replay, n, whole),
      services: (n, whole) => toServices(replay, scenario, n, whole),
      cost: costsOf(done, scenario),
    },
    events: (from, to) => events.slice(from, to).map(toEventRow),
    history,
    json: () => JSON.stringify(done, null, 2),
    timeline: (cut) => {
      whole ??= toTimeline(done, { lanes: Infinity, rows: Infinity });
      return cutTimeline(whole, cut);
    },
    tested: (n) => testedAt(events, n, definition, (entry) => variablesAfter(replay, entry)),
    nextOf: (nodeId, after) => {
      const visits = events.filter(({ path }) => nodeIdOf(path) === nodeId);
      return (visits.find(({ n }) => n > after) ?? visits[0])?.n ?? null;
    },
    pathsAt: (path) => seenInRun(events, path),
    stops: () =>
      chooseStops(events, aslStops).map((event) => {
        const { what, place } = toEventRow(event);
        return { n: event.n, what, place, sentence: describeEvent(event).text };
      }),
  };
}
