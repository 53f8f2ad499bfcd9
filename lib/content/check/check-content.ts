import 'server-only';
import type { MdxCompilation } from '../compile-lesson';
import type { ContentTree } from '../content-tree';
import { type Library, loadLibrary } from '../library';
import { walk } from '../mdx-node';
import { byPlace, type Problem } from '../problem';
import { proveTemplates, type TemplateProof } from '../prove-templates';
import { type Publication, publishLibrary } from '../publish-library';
import { compileAll } from './compile-all';
import type { Rule } from './context';
import { type ItemFigures, itemFigures } from './item-figures';
import { blueprints } from './rules/blueprints';
import { decks } from './rules/decks';
import { distractors } from './rules/distractors';
import { facts } from './rules/facts';
import { items } from './rules/items';
import { lessonText } from './rules/lesson-text';
import { misconceptions } from './rules/misconceptions';
import { notes } from './rules/notes';
import { references } from './rules/references';
import { scenarios } from './rules/scenarios';
import { templates } from './rules/templates';
import { uniqueIds } from './rules/unique-ids';

/** Every rule the content obeys. A new one is a file and a line here. */
const rules: readonly Rule[] = [
  uniqueIds,
  references,
  blueprints,
  lessonText,
  decks,
  scenarios,
  facts,
  misconceptions,
  items,
  distractors,
  templates,
  notes,
];

/** How many of each were looked at, so that an empty folder does not pass for a clean one. */
export type CheckCounts = { readonly [what: string]: number };

export type CheckReport = {
  readonly problems: readonly Problem[];
  readonly counts: CheckCounts;
  readonly itemFigures: ItemFigures;
};

export type CheckSurroundings = {
  /** Address patterns of the app's pages; null leaves links to pages unchecked. */
  readonly routes: readonly string[] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** Checks a whole content folder: loads, compiles, proves, then applies every rule. All problems, in place order. */
export async function checkContent(tree: ContentTree, { routes, today }: CheckSurroundings): Promise<CheckReport> {
  const library = loadLibrary(tree);
  const compiled = await compileAll(library);
  const publications = await publishLibrary(library);
  const templateProofs = await proveTemplates(library);
  const context = { tree, library, compiled, publications, templateProofs, routes, today };
  const problems: Problem[] = [...library.problems];
  for (const rule of rules) problems.push(...(await rule(context)));
  return {
    problems: problems.sort(byPlace),
    counts: countsOf(library, compiled, publications, templateProofs),
    itemFigures: itemFigures(publications),
  };
}

function countsOf(
  library: Library,
  compiled: ReadonlyMap<string, MdxCompilation>,
  publications: readonly Publication[],
  templateProofs: readonly TemplateProof[],
): CheckCounts {
  const links = [...compiled.values()].flatMap(({ tree }) =>
    tree ? [...walk(tree)].filter(({ node }) => node.type === 'link' || node.type === 'definition') : [],
  );
  return {
    lessons: library.lessons.length,
    talks: library.decks.length,
    links: links.length,
    scenarios: library.scenarios.length,
    predictions: library.scenarios.filter(({ value }) => value.scenario.predict).length,
    tasks: library.scenarios.filter(({ value }) => value.scenario.checks?.length).length,
    items: library.items.length,
    'keys proven by a run': publications.filter(({ result }) => result.ok && result.value.proof).length,
    ...templateCounts(templateProofs),
    facts: library.facts.length,
    'facts shown by a run': library.facts.filter(({ value }) => value.assert).length,
    misconceptions: library.misconceptions.length,
    skills: library.skills.length,
    blueprints: library.blueprints.length,
    'lines of notes': library.notes.length,
  };
}

function templateCounts(proofs: readonly TemplateProof[]): CheckCounts {
  const made = proofs.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const variants = made.flatMap((proof) => proof.variants.flatMap(({ result }) => (result.ok ? [result.value] : [])));
  const believed = variants.flatMap(({ item }) => item.options.flatMap(({ misconception }) => misconception ?? []));
  return {
    templates: proofs.length,
    'variants they can draw': made.reduce((sum, { combinations }) => sum + combinations, 0),
    'variants proven again': variants.length,
    'misconceptions in them': new Set(believed).size,
  };
}
