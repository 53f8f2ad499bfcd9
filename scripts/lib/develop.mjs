import { spawn } from 'node:child_process';
import { noTelemetry, root, tool } from './command.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { readOptions } from './options.mjs';
import { checkPort, connectDatabase, generate, install, seed } from './prepare.mjs';
import { runStages } from './stages.mjs';

/** @param {readonly string[]} args */
export async function develop(args) {
  endWithNpm();
  const options = readOptions(args, process.env);
  let database;
  await runStages([
    ['check', () => checkPort(options, 'run dev')],
    ['install', install],
    ['generate', generate],
    [
      'database',
      async () => {
        database = await connectDatabase(process.env, (says) => console.warn(says));
        return database.describes;
      },
    ],
    ['seed', () => seed(database.url)],
  ]);
  const [node, ...next] = tool('next/dist/bin/next', 'dev', '--port', String(options.port), '--hostname', options.host);
  const child = spawn(node, next, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...noTelemetry, NODE_ENV: 'development' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
