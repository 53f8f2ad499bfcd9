import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { checkBackup, loadBackup } from './backup-format.mjs';
import { dataFolder, withClient } from './database.mjs';
import { leaseDatabase } from './embedded/lease.mjs';
import { isOwnerAlive, readLock } from './embedded/lock.mjs';
import { asDatabase, migrate, migrationNames } from './migrate.mjs';
import { Problem } from './problem.mjs';

/**
 * Puts a backup into the configured database, which must hold no learner yet. With `force` an embedded database that
 * does is moved aside first; one on a server is for its owner to empty.
 * @param {string} file
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {boolean} force
 * @returns {Promise<{ rows: number, aside: string | null }>} `aside`: where the old data folder went.
 */
export async function restore(file, env, force) {
  const header = await checkBackup(file);
  const unknown = header.migrations.filter((name) => !migrationNames().includes(name));
  if (unknown.length > 0) {
    throw new Problem(
      `${file} was made by a newer version of Dryrun (it has ${unknown.join(', ')}).`,
      'Update this checkout and run the same command again.',
    );
  }
  if (env.DATABASE_URL) {
    const rows = await withClient(env.DATABASE_URL, (client) => fill(client, header, file, false));
    return { rows, aside: null };
  }
  const folder = dataFolder(env);
  const aside = force ? await moveAside(folder) : null;
  const lease = await leaseDatabase(folder);
  try {
    return { rows: await withClient(lease.url, (client) => fill(client, header, file, true)), aside };
  } finally {
    lease.release();
  }
}

/**
 * Rows go into the tables as they were when the backup was made; what was migrated since is applied after.
 * @param {boolean} isEmbedded Then everything in the database is ours to drop.
 */
async function fill(client, header, file, isEmbedded) {
  const made = await appliedMigrations(client);
  if (made !== null) {
    const { rowCount } = await client.query('SELECT 1 FROM users LIMIT 1');
    if (rowCount > 0) throw notEmpty('The database is not empty: learners have saved answers in it.');
    // Nothing but questions is there, which publishing makes again.
    if (isEmbedded) await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    else if (made.join() !== header.migrations.join()) throw notEmpty('The database has other tables than the backup.');
  }
  await migrate(asDatabase(client), header.migrations);
  const count = await loadBackup(client, file);
  await migrate(asDatabase(client));
  return count;
}

const notEmpty = (what) =>
  new Problem(
    what,
    'Embedded: add --force, and what is there is moved aside. On a server: create an empty database and name it in DATABASE_URL.',
  );

/** Names of the migrations in a database; null where there are none, not even their table. */
async function appliedMigrations(client) {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made`);
  if (!rows[0].made) return null;
  const applied = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  return applied.rows.map(({ name }) => name);
}

async function moveAside(folder) {
  for (let tries = 0; tries < 50; tries += 1) {
    const lock = readLock(folder);
    if (!lock || !isOwnerAlive(lock.pid)) break;
    if (tries === 49) {
      throw new Problem(
        `The database in ${folder} is in use.`,
        'Stop "npm start" (or "npm run dev") first, then restore.',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const data = path.join(folder, 'pg');
  if (!existsSync(data)) return null;
  const aside = `${data}-before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  renameSync(data, aside);
  return aside;
}
