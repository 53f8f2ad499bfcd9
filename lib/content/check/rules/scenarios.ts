import 'server-only';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { fieldsOf } from '@/lib/kernel/prediction';
import type { PredictionField } from '@/lib/kernel/scenario';
import { type AnsweredRun, runScenario, type Scenario } from '@/lib/quiz';
import type { ScenarioEntry } from '../../load-scenarios';
import type { Located } from '../../located-yaml';
import type { Problem } from '../../problem';
import { proofPorts } from '../../proof-ports';
import { problemAt, type Rule } from '../context';
import { checkEngines } from '../engines';

/**
 * Every scenario's documents are valid; what it asks before Run can be answered, a choice by exactly one option; a start fails its
 * checks and its solution meets them.
 */
export const scenarios: Rule = async ({ library }) => {
  const problems: Problem[] = [];
  for (const source of library.scenarios) {
    const { scenario, solution, documentFiles } = source.value;
    problems.push(...galleryWords(source));
    const faults = [
      ...faultsOf(source, scenario, documentFiles),
      ...(solution
        ? faultsOf(source, solution.scenario, { ...documentFiles, [solution.document]: solution.file })
        : []),
    ];
    problems.push(...faults);
    // A document that does not parse has no run worth judging.
    if (faults.length > 0) continue;
    const run = await runScenario(scenario, proofPorts);
    problems.push(...prediction(source, run), ...(await task(source, run)));
  }
  return problems;
};

/** A gallery's scenario says in one line what it is for, and has words to be found by. */
function galleryWords(source: Located<ScenarioEntry>): Problem[] {
  const { folder, lesson, tags } = source.value;
  if (!folder.startsWith('scenarios/')) return [];
  const missing = [...(lesson === null ? ['lesson'] : []), ...(tags.length === 0 ? ['tags'] : [])];
  return missing.map((member) => {
    const fix =
      member === 'lesson' ? 'Add "lesson", one line.' : 'Add "tags": errors by name, features in small letters.';
    return problemAt(source, [], 'gallery', `A scenario of the gallery has no "${member}".`, fix);
  });
}

function faultsOf(
  source: Located<ScenarioEntry>,
  scenario: Scenario,
  files: { readonly [document: string]: string },
): Problem[] {
  const faults = checkEngines[scenario.engine]?.faults(scenario) ?? [];
  return faults.map(({ document, at, text, fix }) => {
    const file = files[document];
    if (file !== undefined) return { code: 'scenario', file, line: at.line, column: at.column, message: text, fix };
    const message = `Document "${document}", ${at.line}:${at.column}: ${text}`;
    return problemAt(source, ['documents', document], 'scenario', message, fix);
  });
}

function prediction(source: Located<ScenarioEntry>, { answer }: AnsweredRun): Problem[] {
  const { predict } = source.value.scenario;
  if (!predict) return [];
  return fieldsOf(predict).flatMap((field, i) => {
    const at = 'fields' in predict ? ['predict', 'fields', i] : ['predict'];
    const { value } = answer(field.query);
    if (field.answer === 'choice') return choice(source, at, field.options, value);
    if (answersAs[field.answer](value)) return [];
    const message = `The run's answer, ${JSON.stringify(value)}, is none that can be given as "${field.answer}".`;
    return [problemAt(source, [...at, 'answer'], 'prediction', message, 'Correct the query, or how it is answered.')];
  });
}

/** What the run must answer for a guess of that sort to be right at all. */
const answersAs: { readonly [A in Exclude<PredictionField['answer'], 'choice'>]: (value: Json) => boolean } = {
  number: (value) => typeof value === 'number',
  seconds: (value) => typeof value === 'number',
  times: (value) => Array.isArray(value) && value.length > 0,
  json: (value) => value !== null,
};

type Options = Extract<PredictionField, { readonly answer: 'choice' }>['options'];

function choice(source: Located<ScenarioEntry>, at: readonly PropertyKey[], options: Options, value: Json): Problem[] {
  const problems = options.flatMap((option, i) => {
    if (!options.slice(0, i).some((other) => jsonEquals(other.value, option.value))) return [];
    const message = `"${option.text}" has the value of an option before it.`;
    return [problemAt(source, [...at, 'options', i], 'prediction', message, 'Give each option its own value.')];
  });
  if (options.some((option) => jsonEquals(option.value, value))) return problems;
  const message = `No option is the run's answer, ${JSON.stringify(value)}.`;
  return [...problems, problemAt(source, [...at, 'options'], 'prediction', message, 'Add it, or correct the query.')];
}

async function task(source: Located<ScenarioEntry>, { meets }: AnsweredRun): Promise<Problem[]> {
  const { scenario, solution } = source.value;
  const checks = scenario.checks ?? [];
  if (checks.length === 0) {
    if (!solution) return [];
    const message = 'The scenario has a solution and no checks that it could meet.';
    return [problemAt(source, ['solution'], 'task', message, 'Add checks, or remove the solution.')];
  }
  const problems: Problem[] = [];
  if (meets(checks).every(({ met }) => met)) {
    const message = 'The start already meets every check, so there is nothing to do.';
    problems.push(problemAt(source, ['checks'], 'task', message, 'Make the start fail at least one of them.'));
  }
  if (!solution) {
    const message = 'Nothing shows that the checks can be met.';
    problems.push(
      problemAt(source, ['checks'], 'task', message, 'Add "solution: { file }" with a document that meets them.'),
    );
    return problems;
  }
  const solved = await runScenario(solution.scenario, proofPorts);
  for (const [i, { met, answer, check }] of solved.meets(checks).entries()) {
    if (met) continue;
    const message = `The solution fails "${check.says}": its run answers ${JSON.stringify(answer)}.`;
    problems.push(problemAt(source, ['checks', i], 'task', message, 'Correct the solution or the check.'));
  }
  return problems;
}
