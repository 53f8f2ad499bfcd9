import { billedMs, transitionsOf } from '@/lib/asl/api/price-of';
import { runFigures } from '@/lib/asl/compare/run-figures';
import { toHistory } from '@/lib/asl/history/to-history';
import { listStates } from '@/lib/asl/list-states';
import { parse } from '@/lib/asl/parse';
import { validate } from '@/lib/asl/validate';
import { toProblem } from '../to-problem';
import type { LabDraft, TaskView, TypesView, TypeView } from './lab-protocol';
import { type DraftRun, runDraft, toSideView } from './run-draft';

type WorkflowType = 'STANDARD' | 'EXPRESS';

/** One machine as a Standard and as an Express workflow. */
export async function compareTypes(draft: LabDraft): Promise<TypesView> {
  const standard = await asType(draft, 'STANDARD');
  const express = await asType(draft, 'EXPRESS');
  return { standard: standard.view, express: express.view, tasks: tasksOf(draft, standard.made ?? express.made) };
}

async function asType(
  draft: LabDraft,
  type: WorkflowType,
): Promise<{ readonly view: TypeView; readonly made: DraftRun | null }> {
  const made = await runDraft({ ...draft, texts: { ...draft.texts, type } });
  const refused = refusedBy(draft.texts.definition ?? '', type);
  const side = toSideView(made);
  if (!made.ok) {
    return { view: { ...side, refused, endMs: 0, historyEvents: 0, transitions: 0, billedMs: 0 }, made: null };
  }
  const { run } = made.value;
  const endMs = run.events.at(-1)?.at ?? 0;
  const figures = {
    endMs,
    historyEvents: toHistory(run).length,
    transitions: transitionsOf(run),
    billedMs: billedMs(endMs),
  };
  return { view: { ...side, refused, ...figures }, made: made.value };
}

/** What a machine may not have under this type, apart from everything else that is wrong with it. */
function refusedBy(definition: string, type: WorkflowType): TypeView['refused'] {
  const doc = parse(definition);
  const found = doc.ok ? validate(doc.value, type) : [];
  return found.filter(({ code }) => code === 'not-in-express').map(toProblem);
}

function tasksOf({ texts }: LabDraft, made: DraftRun | null): TaskView[] {
  const doc = parse(texts.definition ?? '');
  const calls = made === null ? {} : runFigures(made.run, made.scenario).calls;
  return listStates(doc.ok ? doc.value.json.value : null).flatMap(({ name, state }) =>
    typeof state.Resource === 'string' ? [{ state: name, resource: state.Resource, calls: calls[name] ?? 0 }] : [],
  );
}
