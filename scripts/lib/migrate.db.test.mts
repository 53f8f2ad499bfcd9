import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from './database.mjs';
import { asDatabase, migrate, migrationNames } from './migrate.mjs';
import { missingMigration } from './missing-migration.mts';

const query = (sql: string) =>
  withClient(process.env.DATABASE_URL ?? '', async (client) => (await client.query(sql)).rows);
const run = () => withClient(process.env.DATABASE_URL ?? '', (client) => migrate(asDatabase(client)));

describe('the migrations', () => {
  it('lead to the schema', async () => {
    expect(await missingMigration()).toBeNull();
  });

  it('are noted in the table of Prisma’s own tools, column by column', async () => {
    const columns = await query(
      `SELECT column_name, data_type, character_maximum_length AS length, is_nullable FROM information_schema.columns
       WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    );
    expect(columns).toEqual([
      { column_name: 'id', data_type: 'character varying', length: 36, is_nullable: 'NO' },
      { column_name: 'checksum', data_type: 'character varying', length: 64, is_nullable: 'NO' },
      { column_name: 'finished_at', data_type: 'timestamp with time zone', length: null, is_nullable: 'YES' },
      { column_name: 'migration_name', data_type: 'character varying', length: 255, is_nullable: 'NO' },
      { column_name: 'logs', data_type: 'text', length: null, is_nullable: 'YES' },
      { column_name: 'rolled_back_at', data_type: 'timestamp with time zone', length: null, is_nullable: 'YES' },
      { column_name: 'started_at', data_type: 'timestamp with time zone', length: null, is_nullable: 'NO' },
      { column_name: 'applied_steps_count', data_type: 'integer', length: null, is_nullable: 'NO' },
    ]);
  });

  it('are noted as finished, with the checksum of their file', async () => {
    const rows = await query('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.map((row) => row.migration_name)).toEqual(migrationNames());
    for (const row of rows) {
      const file = path.join(import.meta.dirname, '../../prisma/migrations', row.migration_name, 'migration.sql');
      expect(row.checksum).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
      expect([row.finished_at instanceof Date, row.rolled_back_at, row.applied_steps_count]).toEqual([true, null, 1]);
    }
  });
});

describe('migrate', () => {
  it('applies nothing twice, however many run at once', async () => {
    expect(await Promise.all([run(), run(), run()])).toEqual([[], [], []]);
  });

  it('refuses a database where a migration never finished, and changes nothing', async () => {
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '20990101000000_half')`,
    );
    await expect(run()).rejects.toThrow('20990101000000_half was started');
    await query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`);
    expect(await run()).toEqual([]);
  });
});

describe('the tables', () => {
  const user = `'00000000-0000-4000-8000-000000000001'`;
  const attempt = `'00000000-0000-4000-8000-000000000002'`;
  const answer = (sequence: number, final: boolean) =>
    query(`INSERT INTO answers (id, attempt_id, user_id, item_id, content_hash, seed, submission, sequence, final)
           VALUES (gen_random_uuid(), ${attempt}, ${user}, 'i', 'h', 1, '{}', ${sequence}, ${final})`);

  beforeAll(async () => {
    await query(`INSERT INTO users (id) VALUES (${user})`);
    await query(`INSERT INTO item_versions (hash, item_id, body) VALUES ('h', 'i', '{}')`);
    await query(
      `INSERT INTO attempts (id, user_id, quiz, seed, started_at) VALUES (${attempt}, ${user}, 'lesson:x', 4294967295, now())`,
    );
  });

  it('hold one save per sequence and one final answer, whatever the code does', async () => {
    await answer(0, false);
    await expect(answer(0, false)).rejects.toMatchObject({ code: '23505' });
    await answer(1, true);
    await expect(answer(2, true)).rejects.toMatchObject({ code: '23505', constraint: 'answers_one_final' });
  });

  it('let no question go that was answered', async () => {
    // Postgres 18 has a code of its own for RESTRICT; older ones report a foreign key.
    const refusal = { code: expect.stringMatching(/^(23001|23503)$/) };
    await expect(query('DELETE FROM item_versions')).rejects.toMatchObject(refusal);
  });
});
