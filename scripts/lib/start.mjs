import { endWithNpm } from './end-with-npm.mjs';
import { readOptions } from './options.mjs';
import { build, checkPort, connectDatabase, generate, install, seed } from './prepare.mjs';
import { runStages } from './stages.mjs';

/** @param {readonly string[]} args */
export async function start(args) {
  endWithNpm();
  const options = readOptions(args, process.env);
  let database;
  await runStages([
    ['check', () => checkPort(options, 'start')],
    ['install', install],
    ['generate', generate],
    [
      'database',
      async () => {
        database = await connectDatabase(process.env, (says) => console.warn(JSON.stringify({ level: 'warn', says })));
        return database.describes;
      },
    ],
    ['seed', () => seed(database.url)],
    ['build', build],
    [
      'serve',
      async () => {
        process.env.NODE_ENV = 'production';
        const { serve } = await import('./serve.mjs');
        return `open ${await serve(options, { onClosed: () => database.release() })}`;
      },
    ],
  ]);
}
