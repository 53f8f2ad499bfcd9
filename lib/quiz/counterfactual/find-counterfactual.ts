import { assertNever } from '@/lib/kernel/assert-never';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import type { Query } from '@/lib/kernel/query';
import { type ProofPorts, runScenario } from '../prove-item-by-run';
import type { Scenario } from '../published-item';
import { applyEdit } from './apply-edit';
import { type Edit, editsOf } from './edits-of';
import { sayEdit } from './say-edit';

/** The smallest edit of the scenario under which a wrong answer would be right, or that there is none among those tried. */
export type Counterfactual =
  | { readonly says: string; readonly edit: Edit & { readonly document: string }; readonly runs: number }
  | { readonly none: true; readonly runs: number };

/** Budgets are counts, so that phone and server find the same: together they keep the search below 300 ms. */
export const mostRuns = 200;
/** Of all runs together; an edit can make a run longer than the question's own. */
const mostEvents = 6000;
/** Of one run: a definition that an edit has sent into a loop ends here. */
const mostSteps = 2000;

/** Runs edited scenarios, the smallest edits first, until one answers what was chosen. */
export async function findCounterfactual(
  scenario: Scenario,
  query: Query,
  chosen: Json,
  ports: ProofPorts,
): Promise<Counterfactual> {
  // The definition goes before the data it works on; within each, smaller edits come first.
  const candidates = documentsOf(scenario).flatMap((document) => {
    const edits = editsOf(document.value);
    const places = edits.map(({ path }) => path);
    return edits.map((edit) => ({ document, edit, places }));
  });
  let runs = 0;
  let events = 0;
  for (const { document, edit, places } of candidates) {
    if (runs === mostRuns || events >= mostEvents) break;
    const edited = document.with(applyEdit(document.value, edit));
    const { run, answer } = await runScenario(edited, ports);
    runs += 1;
    events += run.events.length;
    if (['refused', 'stopped'].includes(run.outcome.kind) || !jsonEquals(answer(query).value, chosen)) continue;
    return { says: sayEdit(edit, places, document.where), edit: { document: document.name, ...edit }, runs };
  }
  return { none: true, runs };
}

type EditedDocument = {
  readonly name: string;
  readonly value: Json;
  /** Behind the name of a member, where it is not the definition's. */
  readonly where: string;
  readonly with: (value: Json) => Scenario;
};

/** The parts of a scenario that are JSON, and so can be edited member by member. */
function documentsOf(scenario: Scenario): readonly EditedDocument[] {
  switch (scenario.engine) {
    case 'asl': {
      const definition = parseLocatedJson(scenario.documents.definition);
      if (!definition.ok) return [];
      const limits = { ...scenario.limits, steps: Math.min(scenario.limits.steps, mostSteps) };
      const bounded = { ...scenario, limits };
      return [
        {
          name: 'definition',
          value: definition.value.value,
          where: '',
          with: (value) => ({ ...bounded, documents: { definition: JSON.stringify(value) } }),
        },
        { name: 'input', value: scenario.input, where: ' in the input', with: (input) => ({ ...bounded, input }) },
      ];
    }
    case 'appsync': {
      const variables = parseLocatedJson(scenario.documents.variables ?? '{}');
      if (!variables.ok) return [];
      const text = (value: Json) => ({
        ...scenario,
        documents: { ...scenario.documents, variables: JSON.stringify(value) },
      });
      return [{ name: 'variables', value: variables.value.value, where: ' in the variables', with: text }];
    }
    // Its documents are SDL and GraphQL: no number stands in them that a verdict depends on.
    case 'auth-modes':
      return [];
    default:
      return assertNever(scenario);
  }
}
