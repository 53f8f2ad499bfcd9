/**
 * Bounded load against an app of its own on this machine: `npm run load [-- answers] [--clients 20] [--seconds 5]
 * [--json]`. The clients keep account of what the server said it stored, and the database is asked afterwards.
 * With DATABASE_URL set it runs on that server, otherwise on an embedded database made for the occasion.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Account, answerUntil } from '../e2e/support/answering-client.ts';
import { startApp } from '../e2e/support/app.ts';
import { type Comparison, compareWithDatabase, publishedQuestions } from '../e2e/support/stored-answers.ts';
import { openDatabase } from './lib/database.mjs';

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
if (name !== 'answers') fail(`There is no load named ${name}; there is: answers.`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-load-'));
const env = { DATA_DIR: folder, DATABASE_URL: process.env.DATABASE_URL ?? '' };
const app = await startApp({ env });
const database = await openDatabase({ ...process.env, ...env });
try {
  const questions = await publishedQuestions(database.url, 10);
  const end = performance.now() + seconds * 1000;
  const accounts = await Promise.all(
    Array.from({ length: clients }, () => answerUntil(app.url, questions, () => performance.now() > end)),
  );
  const acknowledged = accounts.flatMap((account) => account.acknowledged);
  report(accounts, await compareWithDatabase(database.url, acknowledged));
} finally {
  database.release();
  await app.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

function report(accounts: readonly Account[], { stored, lost, duplicated }: Comparison) {
  const times = accounts.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const percentile = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const sum = (count: (account: Account) => number) => accounts.reduce((total, account) => total + count(account), 0);
  const result = {
    name,
    clients,
    sent: sum(({ sent }) => sent),
    stored,
    lost,
    duplicated,
    errors: sum(({ errors }) => errors),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(`${name}: ${clients} clients for ${seconds} s, ${Math.round(stored / seconds)} saves a second`);
    console.log(
      `sent ${result.sent}, stored ${stored}, lost ${lost}, duplicated ${duplicated}, errors ${result.errors}`,
    );
    console.log(`milliseconds: half within ${result.p50}, 95 % within ${result.p95}, 99 % within ${result.p99}`);
  }
  if (lost > 0 || duplicated > 0) process.exitCode = 1;
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
