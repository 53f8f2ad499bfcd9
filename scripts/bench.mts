// Figures and ratios: `npm run bench [-- NAME …] [--json]`. Names: asl, counterfactual, grading, lessons, pages, saves, start.
import { benchAsl } from './bench/asl.mts';
import { benchCounterfactual } from './bench/counterfactual.mts';
import type { Figure } from './bench/figure.mts';
import { benchGrading } from './bench/grading.mts';
import { benchLessons } from './bench/lessons.mts';
import { benchPages } from './bench/pages.mts';
import { benchSaves } from './bench/saves.mts';
import { benchStart } from './bench/start.mts';

const benches: { readonly [name: string]: () => Promise<Figure[]> } = {
  asl: benchAsl,
  counterfactual: benchCounterfactual,
  grading: benchGrading,
  lessons: benchLessons,
  pages: benchPages,
  saves: benchSaves,
  start: benchStart,
};

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const measured = await benches[name]?.();
  figures.push(...(measured ?? []));
  if (!asJson) for (const f of measured ?? []) console.log(line(f));
}
if (asJson) console.log(JSON.stringify(figures, null, 2));

function line({ name, value, unit, reference, ratio }: Figure): string {
  const beside = reference ? `   ${reference.name}: ${reference.value} ${unit}, ratio ${ratio}` : '';
  return `${name.padEnd(48)} ${String(value).padStart(9)} ${unit}${beside}`;
}
