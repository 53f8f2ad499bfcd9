/**
 * Bounded load against an app of its own on this machine: `npm run load [-- answers | hostile] [--clients 20]
 * [--seconds 5] [--json]`. The clients keep account of what the server said it stored, and the database is asked afterwards.
 * With DATABASE_URL set it runs on that server, otherwise on an embedded database made for the occasion.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startApp } from '../e2e/support/app.ts';
import { publishedQuestions } from '../e2e/support/stored-answers.ts';
import { openDatabase } from './lib/database.mjs';
import { loadAnswers } from './load/answers.mts';
import { loadHostile } from './load/hostile.mts';
import type { LoadResult, Place } from './load/place.mts';

const loads: { readonly [name: string]: (place: Place) => Promise<LoadResult> } = {
  answers: loadAnswers,
  hostile: loadHostile,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const [name = 'answers'] = positionals;
const clients = bounded('clients', values.clients, 200);
const seconds = bounded('seconds', values.seconds, 120);
const load = loads[name];
if (!load) fail(`There is no load named ${name}; there are: ${Object.keys(loads).join(', ')}.`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-load-'));
const env = { DATA_DIR: folder, DATABASE_URL: process.env.DATABASE_URL ?? '' };
const app = await startApp({ env });
const database = await openDatabase({ ...process.env, ...env });
try {
  // What is published for a load goes to the database that its app uses.
  process.env.DATABASE_URL = database.url;
  const questions = await publishedQuestions(database.url, 10);
  report(await load({ url: app.url, databaseUrl: database.url, questions, clients, seconds }));
} finally {
  database.release();
  await app.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

function report(result: LoadResult) {
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const [figure, value] of Object.entries(result)) {
      for (const line of Array.isArray(value) ? value : [value])
        console.log(`${figure.padEnd(16)} ${typeof line === 'object' ? JSON.stringify(line) : line}`);
    }
  }
  if (result.lost > 0 || result.duplicated > 0) process.exitCode = 1;
}

function bounded(option: string, text: string, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) fail(`--${option} takes a whole number from 1 to ${max}.`);
  return value;
}

function fail(says: string): never {
  console.error(says);
  process.exit(2);
}
