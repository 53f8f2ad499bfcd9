// npm run check's content stage: every file of content/, all problems, each with its place and its fix.
//   node scripts/run-ts.mjs scripts/content-check.mts [--json]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkContent, formatProblem, readContentTree, routesOf } from '@/lib/content/check';

const root = path.resolve(import.meta.dirname, '..');
const app = path.join(root, 'app');
const started = performance.now();
const tree = readContentTree(path.join(root, 'content'));
const { problems, counts, itemFigures } = await checkContent(tree, {
  routes: existsSync(app) ? routesOf(app) : null,
  today: new Date().toISOString().slice(0, 10),
});
const seconds = Number(((performance.now() - started) / 1000).toFixed(1));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ problems, counts, itemFigures, seconds }, null, 2));
} else {
  for (const problem of problems) console.error(formatProblem(problem));
  const checked = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`content: ${checked.join(', ')}; ${problems.length} problems, ${seconds} s`);
  const { items, kinds, engines, kindsByEngine, proven, sourced, pools } = itemFigures;
  const list = (figures: { readonly [name: string]: number }) =>
    Object.entries(figures)
      .map(([name, figure]) => `${figure} ${name}`)
      .join(', ');
  console.log(`items: ${items}, ${proven} proven by runs, ${sourced} resting on facts; pools: ${list(pools)}`);
  console.log(`  kinds: ${list(kinds)}\n  engines: ${list(engines)}\n  ${list(kindsByEngine)}`);
}
process.exit(problems.length > 0 ? 1 : 0);
