// npm run restore -- FILE [--force]: puts a backup into the configured database.
import path from 'node:path';
import { endWith, Problem } from './lib/problem.mjs';
import { restore } from './lib/restore.mjs';

const args = process.argv.slice(2);
const [file] = args.filter((arg) => !arg.startsWith('--'));
try {
  if (!file) throw new Problem('No backup is named.', 'Name it: npm run restore -- FILE');
  const { rows, aside } = await restore(path.resolve(file), process.env, args.includes('--force'));
  console.log(`${rows} rows restored`);
  if (aside) console.log(`The database that was there before is kept in ${aside}`);
} catch (error) {
  endWith(error);
}
process.exit(0);
