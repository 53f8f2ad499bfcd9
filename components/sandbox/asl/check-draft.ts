import { loadJsonata } from '#jsonata';
import { describe } from '@/lib/asl/describe';
import type { AslDiagnostic } from '@/lib/asl/diagnostics';
import { toGraph } from '@/lib/asl/graph';
import { mayHoldJsonata } from '@/lib/asl/jsonata/may-use-jsonata';
import { parse } from '@/lib/asl/parse';
import { validate } from '@/lib/asl/validate';
import { isJsonObject } from '@/lib/kernel/json';
import type { Checked, Draft, Problem } from '../shared/engine-protocol';
import { layOutGraph } from '../shared/graph-layout';
import { composeScenario, workflowTypeOf } from './compose-scenario';
import { pastedForm } from './pasted-form';

/** Everything that can be said of a draft without running it: its mistakes, its graph, what was pasted instead of a definition. */
export async function checkDraft(draft: Draft): Promise<Checked> {
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
  return { problems: [...found.map(toProblem), ...others], graph: scope && { scope, layout: layOutGraph(scope) } };
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
