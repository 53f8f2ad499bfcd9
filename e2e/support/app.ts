import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/lib/command.mjs';
import { freePort } from '../../scripts/lib/postgres.mjs';

export type App = {
  readonly url: string;
  /** Ends the server as `kill -9` does, in the middle of whatever it is doing. */
  kill(): Promise<void>;
  /** Asks it to end, as a deployment does. Resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again, at the same address and on the same data. */
  start(): Promise<void>;
  /** Everything it printed since it was started last. */
  output(): string;
};

/**
 * Starts the production server as a person would, with `npm start`'s own script, and waits until it serves.
 * @param options.env Environment on top of this process's; DATA_DIR or DATABASE_URL say where the data is.
 */
export async function startApp({ env }: { readonly env: Readonly<Record<string, string>> }): Promise<App> {
  const port = await freePort();
  let child: ChildProcess;
  let ended: Promise<number | null>;
  let said = '';

  const start = async () => {
    said = '';
    child = spawn(
      process.execPath,
      [path.join(root, 'scripts/start.mjs'), '--port', String(port), '--host', '127.0.0.1'],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    ended = new Promise((resolve) => child.on('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (said.includes('open http')) resolve();
        });
      }
      child.on('exit', (code) => reject(new Error(`The app ended with ${code} before it served:\n${said}`)));
    });
  };
  const endNow = () => child.kill('SIGKILL');
  process.on('exit', endNow);
  await start();

  return {
    url: `http://127.0.0.1:${port}`,
    start,
    output: () => said,
    kill: async () => {
      endNow();
      await ended;
    },
    stop: async () => {
      process.off('exit', endNow);
      child.kill('SIGTERM');
      return ended;
    },
  };
}
