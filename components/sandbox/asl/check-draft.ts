import { loadJsonata } from '#jsonata';
import { suggestFix } from '@/lib/asl/assist/fixes/suggest-fix';
import { placeAt, readTree, stepsTo } from '@/lib/asl/assist/place';
import { spanOfPath } from '@/lib/asl/assist/span-of-path';
import { syntaxOf } from '@/lib/asl/assist/syntax';
import { describe } from '@/lib/asl/describe';
import type { AslDiagnostic } from '@/lib/asl/diagnostics';
import { toGraph } from '@/lib/asl/graph';
import { mayHoldJsonata } from '@/lib/asl/jsonata/may-use-jsonata';
import { parse } from '@/lib/asl/parse';
import { maxFindings, validate } from '@/lib/asl/validate';
import { isJsonObject } from '@/lib/kernel/json';
import { spanAt } from '@/lib/kernel/span';
import type { Checked, Draft, Problem } from '../shared/engine-protocol';
import { composeScenario, workflowTypeOf } from './compose-scenario';
import { pastedForm } from './pasted-form';
import { toJsonDraft } from './to-json-draft';

/** Everything that can be said of a draft without running it: its mistakes, its graph, what was pasted instead of a definition. */
export async function checkDraft(draft: Draft): Promise<Checked> {
  const { definition: written = '' } = draft.texts;
  return syntaxOf(written) === 'yaml' ? checkYaml(written, draft) : checkJson(draft);
}

/** YAML is judged as the JSON that it means; what is found is then looked up in the YAML. */
async function checkYaml(written: string, draft: Draft): Promise<Checked> {
  const { findYamlError } = await import('./read-yaml');
  const error = findYamlError(written);
  if (error) {
    const at = spanAt(written, error.from, error.to);
    const problem = { ...instead(`This is not YAML: ${error.says}.`, 'Correct it here.'), ...at };
    return { problems: [problem], graph: null, lookedAt: written };
  }
  const jsonDraft = await toJsonDraft(draft);
  const { definition: json = '' } = jsonDraft.texts;
  const checked = await checkJson(jsonDraft);
  const tree = readTree(written);
  const problems = checked.problems.map((problem) => {
    if (problem.tab !== 'definition') return problem;
    // Past the bracket or quote one is inside of what the problem is about.
    const place = placeAt(json, problem.from + 1);
    const isName = place.at === 'name' && place.member !== null;
    const path = isName && place.member ? [...stepsTo(place), place.member.key] : stepsTo(place);
    const { from, to } = spanOfPath(written, path, isName ? 'name' : 'value', tree);
    // Its fix is a change of the JSON, which nobody sees.
    const { quickFix: _, ...rest } = problem;
    return { ...rest, ...spanAt(written, from, to) };
  });
  return { ...checked, problems, lookedAt: written, json };
}

async function checkJson(draft: Draft): Promise<Checked> {
  const { definition = '' } = draft.texts;
  const composed = composeScenario(draft);
  const others = composed.ok ? [] : composed.error;
  const doc = parse(definition);
  const json = doc.ok && isJsonObject(doc.value.json.value) ? doc.value.json.value : null;
  const form = pastedForm(definition, json);
  if (form) {
    const { findPasted } = await import('./find-pasted');
    const pasted = await findPasted(definition, form);
    if (pasted.kind === 'problem') return { problems: [instead(pasted.message, ''), ...others], graph: null };
    const problem = instead('This does not run by itself.', 'Use a state machine of it.');
    return { problems: [problem, ...others], graph: null, pasted: pasted.view };
  }
  if (mayHoldJsonata(definition)) await loadJsonata();
  const found = doc.ok ? validate(doc.value, workflowTypeOf(draft)) : doc.error;
  const scope = json && toGraph(json);
  const problems = found.map((diagnostic): Problem => {
    const quickFix = suggestFix(definition, doc.ok ? doc.value : null, diagnostic);
    const place = diagnostic.path.findLast((_, i) => diagnostic.path[i - 1] === 'States');
    return {
      ...toProblem(diagnostic),
      ...(quickFix && { quickFix }),
      ...(typeof place === 'string' && { place }),
    };
  });
  return {
    problems: [...problems, ...others],
    graph: scope,
    lookedAt: definition,
    ...(found.length === maxFindings && { cut: true }),
  };
}

/** What stands in place of the findings of a definition that is none. */
const instead = (message: string, fix: string): Problem => ({
  tab: 'definition',
  from: 0,
  to: 0,
  line: 1,
  column: 1,
  severity: 'error',
  message,
  fix,
});

export function toProblem(diagnostic: AslDiagnostic): Problem {
  const { text, fix = '' } = describe(diagnostic);
  return { tab: diagnostic.document, ...diagnostic.at, severity: diagnostic.severity, message: text, fix };
}
