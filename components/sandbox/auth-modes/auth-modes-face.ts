import {
  type AuthModesRun,
  AuthModesScenarioSchema,
  answerQuery,
  describe,
  meets,
  mutated,
  mutations,
  parse,
  run,
  validate,
  version,
} from '@/lib/auth-modes';
import type { AuthModesDiagnostic } from '@/lib/auth-modes/diagnostics';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { answerFields } from '../shared/answer-fields';
import { chooseStops, type StopKinds } from '../shared/choose-stops';
import type { EngineFace, KeptRun } from '../shared/engine-face';
import type { Decided, Problem, RunView } from '../shared/engine-protocol';
import { scenarioLinks } from '../shared/scenario-links';
import { unmadeRun } from '../shared/unmade-run';
import { wrongRules } from '../shared/wrong-rules';
import { toEventRow, toMoment } from './auth-modes-moment';
import { toOutcomeView } from './auth-modes-outcome';
import { composeAuthModesScenario } from './compose-auth-modes-scenario';
import { toMatrixView } from './to-matrix-view';

const unmade = 'The modes or the identities are not what they should be; see the list under the editor.';

/** Answers, then refusals, then every decision. */
const authModesStops: StopKinds = [
  ['request-answered', 'request-denied'],
  ['data-nulled', 'field-nulled'],
  ['request-authenticated', 'type-rule-applied'],
  ['field-decided'],
];

/** The last run that decided: a worker belongs to one sandbox, so this is the one on its screen. */
let decidedBefore: AuthModesRun | null = null;

/** The auth modes in the workbench: everything the worker does for the page. */
export const authModesFace: EngineFace = {
  check(draft) {
    const composed = composeAuthModesScenario(draft);
    if (!composed.ok) return { problems: composed.error, graph: null };
    const doc = parse(composed.value.documents);
    const found = doc.ok ? validate(doc.value, composed.value) : doc.error;
    return { problems: found.map(toProblem), graph: null };
  },

  async run(draft) {
    const composed = composeAuthModesScenario(draft);
    if (!composed.ok) return unmadeRun(version, unmade, composed.error);
    const rules = draft.mutation && wrongRules({ mutations, mutated }, draft.mutation);
    const done = await run(composed.value, {}, rules || undefined);
    const before = decidedBefore;
    if (done.outcome.kind === 'decided') decidedBefore = done;
    return keep(done, before, composed.value);
  },

  ...scenarioLinks('auth-modes', AuthModesScenarioSchema, composeAuthModesScenario),
};

function keep(done: AuthModesRun, before: AuthModesRun | null, scenario: AuthModesScenario): KeptRun {
  const { events, outcome } = done;
  const { predict, checks = [], identities } = scenario;
  const because = (n: number | null): Decided => {
    const event = n === null ? undefined : events[n];
    return { n, because: event ? describe(event).text : '' };
  };
  const view: RunView = {
    outcome: toOutcomeView(outcome),
    hash: done.hash,
    version,
    at: Float64Array.from(events, (event) => event.at),
    calls: new Float64Array(),
    historyLength: 0,
    timeline: { lanes: [], bars: [], gaps: [], turns: [], rows: [], summary: '', end: 0 },
    verdicts: meets(done, checks).map(({ check, met, decidedBy }) => ({
      says: check.says,
      met,
      ...because(decidedBy),
    })),
    prediction: outcome.kind === 'refused' ? null : answerFields(predict, (query) => answerQuery(done, query), because),
    problems: outcome.kind === 'refused' ? outcome.diagnostics.map(toProblem) : [],
    responses: [],
    received: null,
    matrix: outcome.kind === 'decided' ? toMatrixView(done, before, identities) : null,
  };
  return {
    view,
    moment: (n) => toMoment(done, n, identities, describe),
    events: (from, to) => events.slice(from, to).map(toEventRow),
    stops: () =>
      chooseStops(events, authModesStops).map((event) => {
        const { what, place } = toEventRow(event);
        return { n: event.n, what, place, sentence: describe(event).text };
      }),
  };
}

function toProblem(diagnostic: AuthModesDiagnostic): Problem {
  const { text, fix = '' } = describe(diagnostic);
  return { tab: diagnostic.document, ...diagnostic.at, severity: diagnostic.severity, message: text, fix };
}
