import 'server-only';
import { type Item, type PublishedItem, publishedLeaf } from '@/lib/quiz';
import { folderOf } from '../../content-tree';
import { scenarioByRef } from '../../library';
import type { Located } from '../../located-yaml';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';
import { wordProofError } from '../word-proof-error';

/** Every item has a key, and says in its stem how many options to choose; so does every item of a case. */
export const items: Rule = ({ library, publications }) => {
  const taken = new Set(library.items.map(({ value }) => value.id));
  return publications.flatMap(({ source, result }) => {
    const item = source.value;
    const problems: Problem[] = [];
    // A scenario that is not there is reported where the reference stands.
    const isMissing = (ref: string) => !scenarioByRef(library, ref, folderOf(source.file));
    const reported = !result.ok && result.error.code === 'run-missing' && isMissing(result.error.scenario);
    if (!result.ok && !reported) {
      const { path, message, fix } = wordProofError(item, result.error);
      problems.push(problemAt(source, path, 'item-proof', message, fix));
    }
    problems.push(...judgeStem(source, item, []));
    if (result.ok) problems.push(...rightBeliefs(source, result.value, []));
    if (item.kind !== 'case') return problems;
    for (const [i, leaf] of item.items.entries()) {
      const path = ['items', i];
      problems.push(...judgeStem(source, leaf, path));
      if (result.ok) problems.push(...rightBeliefs(source, publishedLeaf(result.value, leaf), path));
      // Every id names one thing: answers are kept by the item's id.
      if (!taken.has(leaf.id)) {
        taken.add(leaf.id);
        continue;
      }
      const message = `The id "${leaf.id}" is taken by another item.`;
      problems.push(problemAt(source, [...path, 'id'], 'duplicate-id', message, 'Give this one another id.'));
    }
    return problems;
  });
};

type Path = readonly PropertyKey[];
const countWords: { readonly [count: number]: string } = { 2: 'TWO', 3: 'THREE', 4: 'FOUR' };

/** AWS writes "(Choose TWO.)": the learner must not have to count. */
function judgeStem(source: Located<Item>, item: Item, path: Path): Problem[] {
  if (item.kind !== 'multiple') return [];
  const word = countWords[item.choose] ?? String(item.choose);
  if (new RegExp(`\\b${word}\\b`).test(item.stem)) return [];
  const message = 'The stem does not say how many to choose.';
  return [problemAt(source, [...path, 'stem'], 'item-stem', message, `End it with "(Choose ${word}.)".`)];
}

function rightBeliefs(source: Located<Item>, { item, key }: PublishedItem, path: Path): Problem[] {
  if (!('options' in item)) return [];
  return item.options.flatMap((option, i) => {
    if (option.misconception === undefined || !key.includes(option.id)) return [];
    const message = `Option ${option.id} is right, so it holds no misconception.`;
    const fix = 'Remove the misconception, or look again at which option is right.';
    return [problemAt(source, [...path, 'options', i, 'misconception'], 'item-proof', message, fix)];
  });
}
