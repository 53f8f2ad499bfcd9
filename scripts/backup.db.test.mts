import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../e2e/support/test-database.ts';
import { writeBackup } from './lib/backup-format.mjs';
import { withClient } from './lib/database.mjs';
import { restore } from './lib/restore.mjs';

let from: TestDatabase;
let to: TestDatabase;
let folder: string;
const userId = randomUUID();

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-backup-'));
  from = await freshDatabase(inject('server'));
  to = await freshDatabase(inject('server'));
  await withClient(from.url, async (client) => {
    await client.query(`INSERT INTO users (id, name) VALUES ($1, $2)`, [userId, 'Zoë “Z”\nO’Neil \\ {"a":1}']);
    // More than one part of a table, numbers beyond what JavaScript counts exactly, and a fraction.
    await client.query(
      `INSERT INTO attempts (id, user_id, quiz, seed, started_at)
       SELECT gen_random_uuid(), $1, 'lesson:x', 9007199254740993 + n, '2026-11-22T10:00:00.123Z' FROM generate_series(1, 1200) n`,
      [userId],
    );
  });
});
afterAll(async () => {
  await from.close();
  await to.close();
  rmSync(folder, { recursive: true, force: true });
});

const allRows = (url: string) =>
  withClient(url, async (client) => ({
    users: (await client.query('SELECT * FROM users ORDER BY id')).rows,
    attempts: (await client.query('SELECT * FROM attempts ORDER BY id')).rows,
    migrations: (await client.query('SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1')).rows,
  }));

describe('a backup', () => {
  const file = () => path.join(folder, 'one.gz');

  it('comes back to the last digit in another database', async () => {
    expect(await withClient(from.url, (client) => writeBackup(client, file()))).toBe(1201);
    expect((await restore(file(), to.env, false)).rows).toBe(1201);
    expect(await allRows(to.url)).toEqual(await allRows(from.url));
  });

  it('is refused where learners have saved already', async () => {
    await expect(restore(file(), to.env, false)).rejects.toThrow('not empty');
    expect(await allRows(to.url)).toEqual(await allRows(from.url));
  });

  it('is refused when it is cut short or something else, before anything changes', async () => {
    const cut = path.join(folder, 'cut.gz');
    writeFileSync(cut, readFileSync(file()).subarray(0, -200));
    const other = path.join(folder, 'other.gz');
    writeFileSync(other, 'hello');
    for (const bad of [cut, other]) await expect(restore(bad, to.env, true)).rejects.toThrow('no whole backup');
    await expect(restore(path.join(folder, 'absent.gz'), to.env, true)).rejects.toThrow('no file');
    expect(await allRows(to.url)).toEqual(await allRows(from.url));
  });

  it('overwrites no file', async () => {
    await expect(withClient(from.url, (client) => writeBackup(client, file()))).rejects.toMatchObject({
      code: 'EEXIST',
    });
  });

  it.runIf(inject('server').kind === 'embedded')('does not move a database aside that is in use', async () => {
    await expect(restore(file(), to.env, true)).rejects.toThrow('in use');
    expect(readdirSync(to.env.DATA_DIR ?? '')).toContain('pg');
  });
});
