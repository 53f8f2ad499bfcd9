// A backup is gzipped text. First a line of JSON, the header; then for each table, parents before children, a line
// `table NAME ROWS` followed by as many rows, one JSON object a line; at last `end`. Rows are written and read by
// Postgres itself and never parsed here, so numbers keep their digits. It holds data and names of migrations, no
// schema: it can go into another major version, or from the embedded database into a server.

import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Problem } from './problem.mjs';

const rowsAtOnce = 500;
const book = '_prisma_migrations';

/** The tables of the app, each after those it refers to. */
async function tablesInOrder(client) {
  const { rows: tables } = await client.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> $1 ORDER BY 1`,
    [book],
  );
  const { rows: links } = await client.query(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conrelid <> confrelid`,
  );
  const ordered = [];
  const waiting = tables.map(({ name }) => name);
  while (waiting.length > 0) {
    const next = waiting.findIndex((name) =>
      links.every(({ child, parent }) => child !== name || ordered.includes(parent)),
    );
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

/**
 * Writes everything in the database as it is at one moment, while others go on writing.
 * @param {import('pg').Client} client
 * @param {string} file Must not be there yet.
 * @returns {Promise<number>} How many rows.
 */
export async function writeBackup(client, file) {
  const out = await open(file, 'wx', 0o600);
  const count = { rows: 0 };
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await pipeline(Readable.from(backupLines(client, count)), createGzip(), out.createWriteStream());
  } finally {
    await client.query('ROLLBACK');
  }
  return count.rows;
}

async function* backupLines(client, count) {
  const { rows: done } = await client.query(
    `SELECT migration_name AS name FROM ${book} WHERE finished_at IS NOT NULL ORDER BY 1`,
  );
  const migrations = done.map(({ name }) => name);
  yield `${JSON.stringify({ format: 'dryrun-backup', version: 1, at: new Date().toISOString(), migrations })}\n`;
  for (const table of await tablesInOrder(client)) {
    const { rows: counted } = await client.query(`SELECT count(*)::int AS rows FROM ${table}`);
    yield `table ${table} ${counted[0].rows}\n`;
    count.rows += counted[0].rows;
    await client.query(`DECLARE backup CURSOR FOR SELECT to_jsonb(t)::text AS line FROM ${table} t`);
    for (let part = await fetchRows(client); part.length > 0; part = await fetchRows(client)) {
      yield part.map(({ line }) => `${line}\n`).join('');
    }
    await client.query('CLOSE backup');
  }
  yield 'end\n';
}

const fetchRows = async (client) => (await client.query(`FETCH ${rowsAtOnce} FROM backup`)).rows;

/**
 * Reads a backup piece by piece: the header, then parts of tables. A file that is cut short or is something else
 * ends in a `Problem`, after its intact part was read: look at all of it (`checkBackup`) before changing anything.
 * @returns {AsyncGenerator<{ header: any } | { table: string, rows: string[] }>}
 */
export async function* readBackup(file) {
  let header = null;
  let table = '';
  let left = 0;
  let rows = [];
  for await (const line of linesOf(file)) {
    if (!header) {
      header = parseHeader(line) ?? damaged(file);
      yield { header };
    } else if (left > 0) {
      rows.push(line);
      left -= 1;
      if (left === 0 || rows.length === rowsAtOnce) {
        yield { table, rows };
        rows = [];
      }
    } else if (line === 'end') return;
    else {
      const [, name, count] = /^table ([a-z_]+) (\d+)$/.exec(line) ?? damaged(file);
      table = name;
      left = Number(count);
    }
  }
  damaged(file);
}

function damaged(file) {
  throw new Problem(
    `${file} is no whole backup: it is cut short or was not made by "npm run backup".`,
    'Use another one.',
  );
}

function parseHeader(line) {
  try {
    const header = JSON.parse(line);
    return header.format === 'dryrun-backup' && header.version === 1 ? header : null;
  } catch {
    return null;
  }
}

async function* linesOf(file) {
  const source = await open(file).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Problem(`There is no file ${file}.`, 'Name the backup to restore: npm run restore -- FILE');
  });
  const unzip = createGunzip();
  // Failures of either stream reach the loop below, as errors of the second.
  pipeline(source.createReadStream(), unzip).catch(() => {});
  let rest = '';
  try {
    for await (const text of unzip.setEncoding('utf8')) {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      yield* lines;
    }
  } catch (error) {
    if (String(error.code).startsWith('Z_')) damaged(file);
    throw error;
  }
}

/** Reads the whole file and gives its header, so that nothing is changed for the sake of a damaged one. */
export async function checkBackup(file) {
  let header;
  for await (const part of readBackup(file)) if ('header' in part) header = part.header;
  return header;
}

/** Puts the rows of a backup into tables that are there, all or none. Questions that are there already stay. */
export async function loadBackup(client, file) {
  let total = 0;
  await client.query('BEGIN');
  try {
    for await (const part of readBackup(file)) {
      if ('header' in part) continue;
      const { table, rows } = part;
      await client.query(
        `INSERT INTO ${client.escapeIdentifier(table)}
         SELECT * FROM jsonb_populate_recordset(NULL::${client.escapeIdentifier(table)}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [`[${rows.join(',')}]`],
      );
      total += rows.length;
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return total;
}
