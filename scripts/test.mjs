// npm test: installs what is missing, then proves everything. `--only STAGE` (again for more) runs a part.
import { requireNode } from './lib/node-version.mjs';
import { endWith } from './lib/problem.mjs';

try {
  requireNode();
  const { ensureBrowser } = await import('./lib/browser.mjs');
  const { generate, install } = await import('./lib/prepare.mjs');
  const { chosenStages } = await import('./lib/chosen-stages.mjs');
  const { runStages } = await import('./lib/stages.mjs');
  await runStages([['install', install]]);
  const tests = await import('./lib/test-stages.mjs');
  const { runTests } = await import('./lib/run-tests.mjs');

  const all = (postgres) => [
    { name: 'types', run: tests.types },
    { name: 'lint', run: tests.lint },
    { name: 'content', run: tests.content },
    { name: 'unit', run: tests.unit },
    { name: 'fuzz', run: tests.fuzz },
    { name: 'build', run: tests.buildOnce },
    { name: 'database-embedded', run: () => tests.database('embedded'), needs: 'build' },
    { name: 'database-postgres', run: () => tests.database('postgres', postgres.url), needs: 'build' },
    { name: 'journeys-embedded', run: () => tests.journeys(), needs: 'build' },
    {
      name: 'journeys-postgres',
      run: async () => tests.journeys(await postgres.createDatabase('journeys')),
      needs: 'build',
    },
  ];
  const names = chosenStages(
    process.argv.slice(2),
    all().map(({ name }) => name),
  );
  const needsBrowser = names.some((name) => name.startsWith('journeys'));
  const needsPostgres = names.some((name) => name.endsWith('-postgres'));
  await runStages([['generate', generate], ...(needsBrowser ? [['browser', ensureBrowser]] : [])]);

  const run = (postgres) => runTests(all(postgres).filter(({ name }) => names.includes(name)));
  const passed = needsPostgres ? await tests.withPostgres(run) : await run();
  process.exit(passed ? 0 : 1);
} catch (error) {
  endWith(error);
}
