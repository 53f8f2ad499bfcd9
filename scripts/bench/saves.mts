import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { publishedItems } from '@/lib/content';
import { itemHash } from '@/lib/quiz';
import type { AnswerPost } from '@/lib/quiz/wire';
import { startApp } from '../../e2e/support/app.ts';
import { openDatabase } from '../lib/database.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { type Figure, figure } from './figure.mts';

const clients = 10;
const seconds = 5;
const connections = 5;

/** Answer saves per second through HTTP, beside bare inserts of rows of that size on the same server. */
export async function benchSaves(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-saves-'));
  const postgres = await startPostgres();
  try {
    const real = await postgres.createDatabase('saves');
    return [
      await savesOn('embedded Postgres', { DATABASE_URL: '', DATA_DIR: folder }),
      await savesOn('real Postgres', { DATABASE_URL: real, DATA_DIR: folder }),
    ];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function savesOn(name: string, env: { readonly [name: string]: string }): Promise<Figure> {
  const app = await startApp({ env });
  try {
    const answers = await savesPerSecond(app.url);
    const database = await openDatabase({ ...process.env, ...env });
    const bare = await insertsPerSecond(database.url);
    database.release();
    return figure(`answer saves on ${name}, ${clients} clients`, answers, '1/s', {
      name: 'bare inserts there',
      value: bare,
    });
  } finally {
    await app.stop();
  }
}

async function savesPerSecond(url: string): Promise<number> {
  const [published] = await publishedItems();
  if (!published) throw new Error('There is no item to answer.');
  const contentHash = itemHash(published);
  let saved = 0;
  const until = performance.now() + seconds * 1000;
  const client = async () => {
    let cookie = '';
    const attempt = {
      id: randomUUID(),
      quiz: 'lesson:retry-and-backoff',
      seed: 1,
      startedAt: new Date().toISOString(),
    };
    for (let sequence = 0; performance.now() < until; sequence += 1) {
      const post: AnswerPost = {
        id: randomUUID(),
        attempt,
        item: published.item.id,
        seed: 1,
        contentHash,
        submission: { kind: 'choice', chosen: ['a'] },
        sequence,
        final: false,
      };
      const response = await fetch(`${url}/api/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) },
        body: JSON.stringify(post),
      });
      if (!response.ok) throw new Error(`A save was answered with ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      saved += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return saved / seconds;
}

/** One row per statement, its own transaction each, as many at once as the app has connections. */
async function insertsPerSecond(connectionString: string): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: connections });
  await pool.query(
    'CREATE TABLE bench_rows (id uuid PRIMARY KEY, body jsonb NOT NULL, saved_at timestamptz DEFAULT now())',
  );
  const body = JSON.stringify({ kind: 'choice', chosen: ['a'], item: 'retry.first-wait', contentHash: 'f'.repeat(64) });
  let rows = 0;
  const until = performance.now() + seconds * 1000;
  const insert = async () => {
    while (performance.now() < until) {
      await pool.query('INSERT INTO bench_rows (id, body) VALUES ($1, $2)', [randomUUID(), body]);
      rows += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, insert));
  await pool.query('DROP TABLE bench_rows');
  await pool.end();
  return rows / seconds;
}
