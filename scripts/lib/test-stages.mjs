// What `npm test` and `npm run check` run. A stage resolves with how many of its tests passed and failed; one that is no
// collection of tests counts as one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { capture, tool, typescript } from './command.mjs';
import { startPostgres } from './postgres.mjs';
import { build } from './prepare.mjs';
import { Problem, sayProblem } from './problem.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function runAll(...commands) {
  for (const command of commands) {
    const { code } = await capture(command, { live: true });
    if (code !== 0) return asOne(code);
  }
  return asOne(0);
}

/** Route types and next-env.d.ts are generated: a fresh clone has neither. */
export const types = () => runAll(tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit'));
export const lint = () => runAll(tool('@biomejs/biome/bin/biome', 'ci', '.'));
export const content = () => runAll(typescript('scripts/content-check.mts'));
export const unit = () => vitest(['run']);
/** The engine on 100,000 inputs nobody wrote. */
export const fuzz = () => runAll(typescript('scripts/fuzz.mts'));

export async function buildOnce() {
  try {
    await build();
    return asOne(0);
  } catch (error) {
    console.error(error instanceof Problem ? sayProblem(error) : error);
    return asOne(1);
  }
}

/** The database tests, on one of the two databases. */
export const database = (kind, serverUrl = '') =>
  vitest(['run', '--config', 'vitest.db.config.ts'], { TEST_DATABASE: kind, TEST_POSTGRES_URL: serverUrl });

/** The journeys in a browser. On a real server only the one that is tagged for it. */
export function journeys(databaseUrl = '') {
  return withReport(async (report) => {
    const only = databaseUrl ? ['--grep', '@postgres'] : [];
    const env = { E2E_DATABASE_URL: databaseUrl, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { code } = await capture(tool('@playwright/test/cli.js', 'test', '--reporter=list,json', ...only), {
      env,
      live: true,
    });
    const { stats } = readReport(report) ?? {};
    const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    return countOf(passed, stats?.unexpected ?? 0, code);
  });
}

/** Runs work beside a real Postgres server, which is stopped whatever happens. */
export async function withPostgres(work) {
  const server = await startPostgres();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function vitest(args, env = {}) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await capture(tool('vitest/vitest.mjs', ...args, ...reporters), { env, live: true });
    const { numPassedTests = 0, numFailedTests = 0 } = readReport(report) ?? {};
    return countOf(numPassedTests, numFailedTests, code);
  });
}

/** A run that failed without a failed test (a file that does not load, a server that does not start) failed once. */
export const countOf = (passed, failed, code) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

async function withReport(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
