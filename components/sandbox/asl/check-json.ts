import { loadJsonata } from '#jsonata';
import { toGraph } from '@/lib/asl/graph';
import { mayHoldJsonata } from '@/lib/asl/jsonata/may-use-jsonata';
import { parse } from '@/lib/asl/parse';
import { maxFindings, validate } from '@/lib/asl/validate';
import { isJsonObject } from '@/lib/kernel/json';
import type { Checked, Draft, Problem } from '../shared/engine-protocol';
import { composeScenario, workflowTypeOf } from './compose-scenario';
import { pastedForm } from './pasted-form';

/** A tenth of what a sandbox may weigh, and of no use to a definition without a mistake. */
export const fetchWords = () => import('./to-problem');

/** What can be said of a draft whose definition is JSON. */
export async function checkJson(draft: Draft): Promise<Checked> {
  const { definition = '' } = draft.texts;
  const composed = composeScenario(draft);
  const others = composed.ok ? [] : composed.error;
  const doc = parse(definition);
  const json = doc.ok && isJsonObject(doc.value.json.value) ? doc.value.json.value : null;
  const form = pastedForm(definition, json);
  if (form) {
    const { findPasted } = await import('./find-pasted');
    const pasted = await findPasted(definition, form);
    if (pasted.kind === 'problem') return { problems: [aboutAll(pasted.message, ''), ...others], graph: null };
    const problem = aboutAll('This does not run by itself.', 'Use a state machine of it.');
    return { problems: [problem, ...others], graph: null, pasted: pasted.view };
  }
  if (mayHoldJsonata(definition)) await loadJsonata();
  const found = doc.ok ? validate(doc.value, workflowTypeOf(draft)) : doc.error;
  const scope = json && toGraph(json);
  const words = found.length > 0 ? await fetchWords() : null;
  const problems = words
    ? found.map((diagnostic) => words.toMendableProblem(diagnostic, definition, doc.ok ? doc.value : null))
    : [];
  return {
    problems: [...problems, ...others],
    graph: scope,
    lookedAt: definition,
    ...(found.length === maxFindings && { cut: true }),
  };
}

/** A problem of the whole definition, where its findings would say nothing. */
export const aboutAll = (message: string, fix: string): Problem => ({
  tab: 'definition',
  from: 0,
  to: 0,
  line: 1,
  column: 1,
  severity: 'error',
  message,
  fix,
});
