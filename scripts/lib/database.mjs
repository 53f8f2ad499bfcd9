import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.mjs';
import { leaseDatabase } from './embedded/lease.mjs';
import { asDatabase, migrate } from './migrate.mjs';
import { badDatabaseUrl, connectionProblem, fileProblem, oldestPostgres, postgresTooOld } from './problems.mjs';

export const dataFolder = (env = process.env) => path.resolve(root, env.DATA_DIR || 'data');

/**
 * Opens the configured database with its migrations applied: the server of DATABASE_URL, else the embedded one.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {(says: string) => void} [onRestart]
 * @returns {Promise<{ url: string, describes: string, release(): void }>}
 */
export async function openDatabase(env, onRestart) {
  if (env.DATABASE_URL) {
    const { version, applied } = await withClient(env.DATABASE_URL, prepareServer);
    return { url: env.DATABASE_URL, describes: `Postgres ${version}, ${applied} new migrations`, release: () => {} };
  }
  const folder = dataFolder(env);
  const lease = await leaseDatabase(folder, { onRestart });
  // An owner that was running already may be older than the newest migration.
  await withClient(lease.url, (client) => migrate(asDatabase(client)));
  const shown = path.relative(root, folder).startsWith('..') ? folder : path.relative(root, folder);
  return { url: lease.url, describes: `embedded Postgres in ${shown}/`, release: () => lease.release() };
}

async function prepareServer(client) {
  const { rows } = await client.query('SHOW server_version_num');
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (version < oldestPostgres) throw postgresTooOld(version);
  return { version, applied: (await migrate(asDatabase(client))).length };
}

/**
 * Runs work with one connection, which is closed after. Failures to connect come as problems.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  if (!/^postgres(ql)?:\/\//.test(url)) throw badDatabaseUrl();
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw connectionProblem(error, url) ?? error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The secret that signs sessions: NEXTAUTH_SECRET, else one made once and kept in the data folder for this user only. */
export function sessionSecret(env) {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET;
  const folder = dataFolder(env);
  const file = path.join(folder, 'nextauth-secret');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // `wx`: of two starts at once, one makes it and both use it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw fileProblem(error, 'keep the session secret', folder) ?? error;
  }
  return readFileSync(file, 'utf8');
}
