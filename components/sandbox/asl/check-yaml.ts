import { placeAt, readTree, stepsTo } from '@/lib/asl/assist/place';
import { spanOfPath } from '@/lib/asl/assist/span-of-path';
import { spanAt } from '@/lib/kernel/span';
import type { Checked, Draft } from '../shared/engine-protocol';
import { aboutAll, checkJson } from './check-json';
import { findYamlError } from './read-yaml';
import { toJsonDraft } from './to-json-draft';

/** YAML is judged as the JSON that it means; what is found is then looked up in the YAML. */
export async function checkYaml(draft: Draft): Promise<Checked> {
  const { definition: written = '' } = draft.texts;
  const error = findYamlError(written);
  if (error) {
    const at = spanAt(written, error.from, error.to);
    const problem = { ...aboutAll(`This is not YAML: ${error.says}.`, 'Correct it here.'), ...at };
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
