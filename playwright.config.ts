import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 3100);
const executablePath = findBrowser();
const isRoot = process.getuid?.() === 0;
// This file is loaded again by every worker: the folder is made by the first and handed on.
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(os.tmpdir(), 'dryrun-journeys-'));

/** Journeys run against the production build, which `npm start` makes where it is not up to date. */
export default defineConfig({
  testDir: 'e2e/journeys',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox does not work for root. The rest keeps the browser from making requests of its own.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `node scripts/start.mjs --port ${port} --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { DATABASE_URL: process.env.E2E_DATABASE_URL ?? '', DATA_DIR: process.env.E2E_DATA_DIR },
  },
});
