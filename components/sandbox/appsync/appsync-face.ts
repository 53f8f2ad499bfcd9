import {
  type AppSyncRun,
  AppSyncScenarioSchema,
  describe,
  meets,
  mutated,
  mutations,
  parse,
  run,
  toTimeline,
  validate,
  version,
} from '@/lib/appsync';
import type { AppSyncDiagnostic } from '@/lib/appsync/diagnostics';
import type { AppSyncEvent } from '@/lib/appsync/events';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { loadInterpreter } from '@/lib/interpreter';
import { answerQuery } from '@/lib/kernel/answer';
import { answerFields } from '../shared/answer-fields';
import { chooseStops, type StopKinds } from '../shared/choose-stops';
import type { EngineFace, KeptRun } from '../shared/engine-face';
import type { Decided, Payload, Problem, Received, RunView } from '../shared/engine-protocol';
import { toPayload } from '../shared/payload';
import { scenarioLinks } from '../shared/scenario-links';
import { unmadeRun } from '../shared/unmade-run';
import { wrongRules } from '../shared/wrong-rules';
import { shortName, wiringTab } from './appsync-draft';
import { toEventRow } from './appsync-event-words';
import { asJson, toMoment } from './appsync-moment';
import { toOutcomeView } from './appsync-outcome';
import { composeAppSyncScenario } from './compose-appsync-scenario';

const unmade = 'The wiring is not what it should be; see the list under the editor.';

/** Ends of requests, then what goes wrong, then what is sent out and comes back, then every field. */
const appsyncStops: StopKinds = [
  ['operation-finished', 'run-stopped'],
  ['validation-failed', 'field-failed', 'null-bubbled', 'error-appended', 'subscription-delivered'],
  ['early-returned', 'table-changed', 'subscription-registered', 'subscription-filtered'],
  ['request-received', 'data-source-called', 'data-source-answered'],
  ['field-resolved'],
];

/** AppSync in the workbench: everything the worker does for the page. */
export const appsyncFace: EngineFace = {
  check(draft) {
    const composed = composeAppSyncScenario(draft);
    if (!composed.ok) return { problems: composed.error, graph: null };
    const doc = parse(composed.value);
    const found = doc.ok ? validate(doc.value) : doc.error;
    return { problems: found.map(toProblem), graph: null };
  },

  async run(draft) {
    const composed = composeAppSyncScenario(draft);
    if (!composed.ok) return unmadeRun(version, unmade, composed.error);
    // Half a megabyte of WebAssembly, fetched by the first run and kept.
    const interpreter = await loadInterpreter();
    const rules = draft.mutation && wrongRules({ mutations, mutated }, draft.mutation);
    return keep(await run(composed.value, { interpreter }, rules || undefined), composed.value);
  },

  ...scenarioLinks('appsync', AppSyncScenarioSchema, composeAppSyncScenario),
};

function keep(done: AppSyncRun, scenario: AppSyncScenario): KeptRun {
  const { events, outcome } = done;
  const { predict, checks = [], limits } = scenario;
  const because = (n: number | null): Decided => {
    const event = n === null ? undefined : events[n];
    return { n, because: event ? describe(event).text : '' };
  };
  const view: RunView = {
    outcome: toOutcomeView(outcome, events.at(-1)?.at ?? 0, limits),
    hash: done.hash,
    version,
    at: Float64Array.from(events, (event) => event.at),
    calls: Float64Array.from(events.filter(({ kind }) => kind === 'data-source-called').map(({ at }) => at)),
    historyLength: 0,
    timeline: toTimeline(done),
    verdicts: meets(done, checks).map(({ check, met, decidedBy }) => ({
      says: check.says,
      met,
      ...because(decidedBy),
    })),
    prediction: outcome.kind === 'refused' ? null : answerFields(predict, (query) => answerQuery(done, query), because),
    problems: outcome.kind === 'refused' ? outcome.diagnostics.map(toProblem) : [],
    responses: responsesOf(events),
    received: receivedOf(events),
    matrix: null,
  };
  return {
    view,
    moment: (n) => toMoment(done, n, describe),
    events: (from, to) => events.slice(from, to).map(toEventRow),
    stops: () =>
      chooseStops(events, appsyncStops).map((event) => {
        const { what, place } = toEventRow(event);
        return { n: event.n, what, place, sentence: describe(event).text };
      }),
  };
}

/** One for each request, under the name of its document; a document sent twice is numbered. */
function responsesOf(events: readonly AppSyncEvent[]): Payload[] {
  const documents = events.flatMap((event) => (event.kind === 'request-received' ? [event.document] : []));
  return events.flatMap((event) => {
    if (event.kind !== 'operation-finished') return [];
    const document = documents[event.operation] ?? '';
    const again = documents.slice(0, event.operation).filter((name) => name === document).length;
    const name = again === 0 ? shortName(document) : `${shortName(document)}, again (${again + 1})`;
    return [toPayload(name, asJson(event.response))];
  });
}

function receivedOf(events: readonly AppSyncEvent[]): Received[] | null {
  const listening = new Map(
    events.flatMap((event) => (event.kind === 'subscription-registered' ? [[event.operation, event.field]] : [])),
  );
  if (listening.size === 0) return null;
  return events.flatMap((event) =>
    event.kind === 'subscription-delivered'
      ? [
          {
            n: event.n,
            at: event.at,
            subscription: listening.get(event.subscription) ?? '',
            mutation: event.mutation,
            payload: toPayload('Received', asJson(event.response)),
          },
        ]
      : [],
  );
}

/** Findings about the wiring are located by name: the engine sees it as data, the editor as text. */
function toProblem(diagnostic: AppSyncDiagnostic): Problem {
  const { text, fix = '' } = describe(diagnostic);
  const tab = diagnostic.document === 'resolvers' ? wiringTab : diagnostic.document;
  return { tab, ...diagnostic.at, severity: diagnostic.severity, message: text, fix };
}
