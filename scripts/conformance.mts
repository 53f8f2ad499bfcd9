// Recorded cases of any format in a folder: how many our engines answer as AWS did, per category and tier.
//   npm run conformance -- --cases DIR [--json] [--verbose] [--only CATEGORY]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareCase } from '@/lib/asl/conformance/compare-case';
import { RecordedCaseSchema, RecordedFileSchema } from '@/lib/asl/conformance/recorded-case';
import { runRecorded } from '@/lib/asl/conformance/run-recorded';

type Share = { cases: number; equal: number };
type Report = {
  total: number;
  equal: number;
  categories: Record<string, Share>;
  tiers: Record<string, Share>;
  misses: { id: string; why: string }[];
  /** Files of formats that no engine here runs yet. */
  notRunHere: { file: string; why: string }[];
};

const options = readOptions(process.argv.slice(2));
const report = runFolder(options.cases, options.only);
if (options.json) console.log(JSON.stringify(report));
else print(report, options.verbose);

function readOptions(args: readonly string[]) {
  const value = (name: string) => {
    const at = args.indexOf(name);
    return at === -1 ? undefined : args[at + 1];
  };
  const cases = value('--cases');
  if (cases === undefined || !statSync(cases, { throwIfNoEntry: false })) {
    console.error('Say where the recorded cases are: npm run conformance -- --cases DIR');
    process.exit(2);
  }
  return { cases, only: value('--only'), json: args.includes('--json'), verbose: args.includes('--verbose') };
}

function runFolder(folder: string, only: string | undefined): Report {
  const report: Report = { total: 0, equal: 0, categories: {}, tiers: {}, misses: [], notRunHere: [] };
  for (const file of jsonFiles(folder)) {
    const parsed = RecordedFileSchema.safeParse(readJson(file));
    if (!parsed.success) continue;
    const { format, cases } = parsed.data;
    if (format !== 'asl-conformance/1') {
      report.notRunHere.push({ file: path.basename(file), why: `format ${format} is not run here yet` });
      continue;
    }
    for (const entry of cases) runCase(entry, only, report);
  }
  return report;
}

function jsonFiles(place: string): string[] {
  if (!statSync(place).isDirectory()) return place.endsWith('.json') ? [place] : [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(place, name));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function runCase(entry: unknown, only: string | undefined, report: Report) {
  const recorded = RecordedCaseSchema.safeParse(entry);
  const { id, category, tier } = recorded.success
    ? recorded.data
    : { id: JSON.stringify(entry).slice(0, 80), category: 'unreadable', tier: 0 };
  if (only !== undefined && category !== only) return;
  const why = recorded.success ? judge(recorded.data) : `not a case: ${recorded.error.issues[0]?.message}`;
  report.categories[category] ??= { cases: 0, equal: 0 };
  report.tiers[tier] ??= { cases: 0, equal: 0 };
  for (const share of [report.categories[category], report.tiers[tier]]) {
    share.cases += 1;
    if (why === null) share.equal += 1;
  }
  report.total += 1;
  if (why === null) report.equal += 1;
  else report.misses.push({ id, why });
}

/** An engine that throws has a bug; the case is a miss that says so, and the others still run. */
function judge(recorded: Parameters<typeof runRecorded>[0]): string | null {
  try {
    return compareCase(recorded, runRecorded(recorded));
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}

function print({ total, equal, categories, tiers, misses, notRunHere }: Report, verbose: boolean) {
  const line = (name: string, share: Share) =>
    console.log(
      `${name.padEnd(24)} ${String(share.equal).padStart(5)} of ${String(share.cases).padStart(5)}  ${percent(share)}`,
    );
  for (const [name, share] of Object.entries(categories)) line(name, share);
  for (const [name, share] of Object.entries(tiers)) line(`tier ${name}`, share);
  line('all', { cases: total, equal });
  if (verbose) for (const { id, why } of misses) console.log(`\n${id}\n  ${why}`);
  else if (misses.length > 0) console.log(`${misses.length} misses; --verbose says why`);
  for (const { file, why } of notRunHere) console.log(`${file}: ${why}`);
}

function percent({ cases, equal }: Share): string {
  return cases === 0 ? '' : `${((equal / cases) * 100).toFixed(1)} %`;
}
