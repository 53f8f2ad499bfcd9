// Which line of a learner's study notes is taught, run and asked where:
//   npm run coverage -- --notes FILE [--json]
// Exits 1 when a line is covered by nothing, or by something that does not exist.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileAll, coverNotes, isCovered, loadLibrary, readContentTree } from '@/lib/content/check';

const { values } = parseArgs({ options: { notes: { type: 'string' }, json: { type: 'boolean', default: false } } });
if (values.notes === undefined) {
  console.error('Name the notes: npm run coverage -- --notes FILE [--json]');
  process.exit(2);
}
const notes = readNotes(values.notes);
const library = loadLibrary(readContentTree(path.resolve(import.meta.dirname, '..', 'content')));
const rows = coverNotes(notes, library, await compileAll(library));
const empty = rows.filter((row) => !isCovered(row));

if (values.json) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  for (const { number, line, lessons, scenario, items, missing } of rows) {
    const where =
      lessons.length === 0 ? 'not covered' : `${lessons.join(' ')} | ${scenario} | ${items.join(' ') || '–'}`;
    console.log(`${String(number).padStart(4)}  ${line}\n      ${where}`);
    for (const what of missing) console.log(`      ${what}`);
  }
  console.log(`coverage: ${rows.length - empty.length} of ${rows.length} lines`);
}
process.exit(empty.length > 0 ? 1 : 0);

function readNotes(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}
