import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../lib/command.mjs';
import { type Figure, figure } from './figure.mts';

/** A clean clone of the last commit, started twice; beside each, the same build served by `next start` alone. */
export async function benchStart(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
    const cold = await secondsUntilServing(folder, ['scripts/start.mjs', '--port', '0'], /open http/);
    const warm = await secondsUntilServing(folder, ['scripts/start.mjs', '--port', '0'], /open http/);
    const bare = await secondsUntilServing(folder, ['node_modules/next/dist/bin/next', 'start', '-p', '0'], /Ready in/);
    const reference = { name: 'next start alone', value: bare };
    return [figure('cold start of a clean clone', cold, 's', reference), figure('warm start', warm, 's', reference)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a command in the clone, waits for its word that it serves, and stops it the polite way. */
async function secondsUntilServing(folder: string, args: readonly string[], serving: RegExp): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const seconds = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said.push(text);
        if (serving.test(said.join(''))) resolve((performance.now() - began) / 1000);
      });
    }
    child.on('exit', (code) => reject(new Error(`It ended with ${code} before it served:\n${said.join('')}`)));
  });
  const ended = new Promise((resolve) => child.removeAllListeners('exit').on('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

/** What a person's shell has, without what this process or a test run has set for the app. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATA_DIR: _dir, NEXTAUTH_SECRET: _secret, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}
