import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.mjs';
import { migrationUnfinished } from './problems.mjs';

const folder = path.join(root, 'prisma', 'migrations');

/** The key Prisma's own tools lock while they migrate, so neither runs beside the other. */
const prismaLockKey = 72_707_369;

// The table of `prisma migrate`, to the letter: `prisma migrate deploy` can take over at any time.
const createBook = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Names of the committed migrations, in order. */
export const migrationNames = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/**
 * Applies the migrations that are missing and says which. All of them in one transaction: Postgres undoes the
 * changes of tables too, so a failure leaves the database as it was. The lock ends with the transaction, because
 * locks of a session mean nothing on the embedded database, nor behind a pooler.
 *
 * @param {{ query(sql: string, values?: unknown[]): Promise<{ rows: any[] }>, script(sql: string): Promise<unknown> }} database
 *   `script` takes several statements at once.
 * @param {readonly string[]} [names] Those to apply; all by default.
 * @returns {Promise<string[]>}
 */
export async function migrate(database, names = migrationNames()) {
  const applied = [];
  await database.query('BEGIN');
  try {
    await database.query(`SELECT pg_advisory_xact_lock(${prismaLockKey})`);
    await database.script(createBook);
    const { rows } = await database.query(
      'SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const unfinished = rows.find((row) => row.finished_at === null);
    if (unfinished) throw migrationUnfinished(unfinished.migration_name);
    const done = new Set(rows.map((row) => row.migration_name));
    for (const name of names.filter((each) => !done.has(each))) {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      await database.script(sql);
      await database.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
        [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
      );
      applied.push(name);
    }
    await database.query('COMMIT');
  } catch (error) {
    await database.query('ROLLBACK');
    throw error;
  }
  return applied;
}

/** A client of `pg` as `migrate` wants it. */
export const asDatabase = (client) => ({
  query: (sql, values) => client.query(sql, values),
  script: (sql) => client.query(sql),
});
