// Recorded cases of any format in a folder: how many our engines answer as AWS did, per category and tier.
//   npm run conformance -- --cases DIR [--json] [--verbose] [--only CATEGORY,…] [--require NAME=PERCENT,…]
// NAME is tier-1, tier-2, sequence or a category; with a share below what is required it exits 1.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { RecordedCaseSchema, RecordedFileSchema } from '@/lib/asl/conformance/recorded-case';
import { createTally, percentOf, type Share, shortfalls, type Tally, tallyCase } from '@/lib/asl/conformance/tally';

/** Files of formats that no engine here runs yet. */
type Report = Tally & { notRunHere: { file: string; why: string }[] };

const options = readOptions(process.argv.slice(2));
const report = await runFolder(options.cases, options.only);
if (options.json) console.log(JSON.stringify(report));
else print(report, options.verbose);
const missed = shortfalls(report, options.required);
for (const why of missed) console.error(why);
if (missed.length > 0) process.exitCode = 1;

function readOptions(args: readonly string[]) {
  const value = (name: string) => {
    const at = args.indexOf(name);
    return at === -1 ? undefined : args[at + 1];
  };
  const cases = value('--cases');
  if (cases === undefined || !statSync(cases, { throwIfNoEntry: false })) {
    stop('Say where the recorded cases are: npm run conformance -- --cases DIR');
  }
  const only = value('--only')?.split(',');
  const required = new Map(
    (value('--require')?.split(',') ?? []).map((part) => {
      const [name = '', percent = ''] = part.split('=');
      if (!/^\d+(?:\.\d+)?$/.test(percent)) stop(`--require takes NAME=PERCENT, such as tier-1=98; this is ${part}`);
      return [name, Number(percent)] as const;
    }),
  );
  return { cases, only, required, json: args.includes('--json'), verbose: args.includes('--verbose') };
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

async function runFolder(folder: string, only: readonly string[] | undefined): Promise<Report> {
  const tally = createTally();
  const notRunHere: Report['notRunHere'] = [];
  for (const file of jsonFiles(folder)) {
    const parsed = RecordedFileSchema.safeParse(readJson(file));
    if (!parsed.success) continue;
    const { format, cases, category } = parsed.data;
    if (format !== 'asl-conformance/1') {
      notRunHere.push({ file: path.basename(file), why: `format ${format} is not run here yet` });
      continue;
    }
    for (const entry of cases) await runCase(entry, category, only, tally);
  }
  return { ...tally, notRunHere };
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

async function runCase(
  entry: unknown,
  category: string | undefined,
  only: readonly string[] | undefined,
  tally: Tally,
): Promise<void> {
  const recorded = RecordedCaseSchema.safeParse(entry);
  const named = recorded.success ? recorded.data.category : category;
  if (only !== undefined && !only.includes(named ?? '')) return;
  if (recorded.success) return tallyCase(tally, recorded.data);
  const issue = recorded.error.issues[0];
  tally.total += 1;
  tally.categories.unreadable ??= { cases: 0, equal: 0 };
  tally.categories.unreadable.cases += 1;
  const why = `not a case: ${issue?.path.join('.')} ${issue?.message}`;
  tally.misses.push({ id: JSON.stringify(entry).slice(0, 80), why });
}

function print({ total, equal, categories, tiers, sequence, misses, ...rest }: Report, verbose: boolean) {
  const line = (name: string, share: Share) => {
    const percent = share.cases === 0 ? '' : `${percentOf(share).toFixed(1)} %`;
    console.log(
      `${name.padEnd(24)} ${String(share.equal).padStart(5)} of ${String(share.cases).padStart(5)}  ${percent}`,
    );
  };
  for (const [name, share] of Object.entries(categories)) line(name, share);
  for (const [name, share] of Object.entries(tiers)) line(`tier ${name}`, share);
  line('sequence', sequence);
  line('all', { cases: total, equal });
  if (verbose) {
    for (const { id, why } of misses) console.log(`\n${id}\n  ${why}`);
    for (const { id, why } of rest.sequenceMisses) console.log(`\n${id}\n  sequence: ${why}`);
  } else if (misses.length > 0) console.log(`${misses.length} misses; --verbose says why`);
  for (const { file, why } of rest.notRunHere) console.log(`${file}: ${why}`);
}
