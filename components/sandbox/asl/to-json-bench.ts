import type { AslScenario } from '@/lib/asl/scenario';
import type { Bench } from '../shared/use-bench';

/** The bench with its definition as JSON, for tools that read it: a YAML definition as it was last looked at. */
export function toJsonBench(bench: Bench<AslScenario>): Bench<AslScenario> {
  const { checked, draft } = bench;
  if (checked?.json === undefined || checked.lookedAt !== draft.texts.definition) return bench;
  return { ...bench, draft: { ...draft, texts: { ...draft.texts, definition: checked.json } } };
}
