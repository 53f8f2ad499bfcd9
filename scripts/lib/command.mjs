import { spawn } from 'node:child_process';
import path from 'node:path';
import { commandProblem } from './problems.mjs';

/** No tool tells its makers about this machine. */
export const noTelemetry = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' };

export const root = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a program in the project folder, keeps its output, and throws the problem behind a failure.
 * @param {string} doing What it is to do, as in "install the packages"; used in the error.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string | undefined>>} [env] Added to the environment.
 */
export async function runCommand(doing, command, env = {}) {
  const { code, output } = await capture(command, { env });
  if (code !== 0) throw commandProblem(doing, output);
  return output;
}

/**
 * Runs a program to its end. With `live` its output is shown as it comes, too.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture([file, ...args], { env = {}, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...noTelemetry, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    const onSignal = (signal) => child.kill(signal);
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    const end = (code, output) => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      resolve({ code, output });
    };
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    }
    child.on('error', (error) => end(1, String(error)));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `${output}\nended by ${signal}` : output));
  });
}

/** A program of node_modules/.bin, run by this Node, so that neither PATH nor a shell is needed. */
export const tool = (script, ...args) => [process.execPath, path.join(root, 'node_modules', script), ...args];

/** A TypeScript script of ours. */
export const typescript = (script, ...args) => [
  process.execPath,
  path.join(root, 'scripts/run-ts.mjs'),
  script,
  ...args,
];
