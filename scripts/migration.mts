/**
 * Writes the next migration, or with `--check` reports drift:
 *   node scripts/run-ts.mjs scripts/migration.mts add_rooms
 *   node scripts/run-ts.mjs scripts/migration.mts --check
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingMigration } from './lib/missing-migration.mts';

const [name] = process.argv.slice(2);
const sql = await missingMigration();

if (name === '--check') {
  if (sql !== null) {
    console.error(
      `The migrations do not lead to prisma/schema.prisma. Run: node scripts/run-ts.mjs scripts/migration.mts NAME\n\n${sql}`,
    );
    process.exit(1);
  }
  console.log('The migrations lead to prisma/schema.prisma.');
} else if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case with underscores: … scripts/migration.mts add_rooms');
  process.exit(1);
} else if (sql === null) {
  console.log('Nothing to write: the migrations already lead to prisma/schema.prisma.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join('prisma', 'migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);
}
process.exit(0);
