// npm run backup [-- FILE]: everything in the database in one file. The app may go on running.
import path from 'node:path';
import { writeBackup } from './lib/backup-format.mjs';
import { openDatabase, withClient } from './lib/database.mjs';
import { endWith, Problem } from './lib/problem.mjs';

const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const file = path.resolve(process.argv[2] ?? `dryrun-backup-${stamp}.gz`);
try {
  const database = await openDatabase(process.env);
  const rows = await withClient(database.url, (client) => writeBackup(client, file));
  database.release();
  console.log(`${rows} rows written to ${file}`);
  console.log('It holds what learners did: keep it as private as the database.');
} catch (error) {
  endWith(
    error.code === 'EEXIST'
      ? new Problem(`${file} is there already.`, 'Name another file: npm run backup -- FILE')
      : error,
  );
}
process.exit(0);
