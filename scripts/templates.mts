// Variants of the templates: `node scripts/run-ts.mjs scripts/templates.mts [--accept] [--show ID [SEED]]`.
// Without a flag it counts them; `--accept` writes the keys that the content check holds them to.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, loadLibrary, proveTemplates, readContentTree } from '@/lib/content/check';

const root = path.resolve(import.meta.dirname, '..', 'content');
const args = process.argv.slice(2);
const shownAt = args.indexOf('--show');
const [shown, seed] = shownAt < 0 ? [] : args.slice(shownAt + 1);

const library = loadLibrary(readContentTree(root));
for (const problem of library.problems) console.error(formatProblem(problem));
const templates = library.templates.filter(({ value }) => shown === undefined || value.id === shown);
const proofs = await proveTemplates({ ...library, templates });
const keys = proofs.flatMap(({ source, result }) => {
  const { id } = source.value;
  if (!result.ok) {
    console.error(`${id}: ${JSON.stringify(result.error)}`);
    return [];
  }
  const { combinations, variants } = result.value;
  const made = variants.flatMap((variant) =>
    variant.result.ok ? [{ seed: variant.seed, ...variant.result.value }] : [],
  );
  console.log(`${id}: ${combinations} combinations, ${made.length} of ${variants.length} seeds give a variant`);
  for (const failed of variants)
    if (!failed.result.ok) console.error(`  ${failed.seed}: ${JSON.stringify(failed.result.error)}`);
  if (shown !== undefined)
    for (const one of made.filter((v) => seed === undefined || v.seed === Number(seed))) console.log(one.item);
  return [[id, Object.fromEntries(made.map(({ seed: at, key }) => [at, key]))] as const];
});
if (args.includes('--accept') && shown === undefined) {
  const ordered = keys.toSorted(([a], [b]) => (a < b ? -1 : 1));
  // One line for each template: a moved key is then a line of the difference.
  const lines = ordered.map(([id, of]) => `  ${JSON.stringify(id)}: ${JSON.stringify(of)}`);
  writeFileSync(path.join(root, 'templates', 'keys.json'), `{\n${lines.join(',\n')}\n}\n`);
  console.log(`keys of ${ordered.length} templates are on file`);
}
