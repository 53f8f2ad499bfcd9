import { syntaxOf } from '@/lib/asl/assist/syntax';
import type { Checked, Draft } from '../shared/engine-protocol';
import { checkJson } from './check-json';

/** Everything that can be said of a draft without running it: its mistakes, its graph, what was pasted instead of a definition. */
export async function checkDraft(draft: Draft): Promise<Checked> {
  if (syntaxOf(draft.texts.definition ?? '') === 'json') return checkJson(draft);
  const { checkYaml } = await import('./check-yaml');
  return checkYaml(draft);
}
