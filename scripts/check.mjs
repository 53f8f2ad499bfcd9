// npm run check: the fast part of npm test.
import { requireNode } from './lib/node-version.mjs';
import { endWith } from './lib/problem.mjs';

try {
  requireNode();
  const { generate, install } = await import('./lib/prepare.mjs');
  const { runStages } = await import('./lib/stages.mjs');
  await runStages([
    ['install', install],
    ['generate', generate],
  ]);
  const { content, lint, types, unit } = await import('./lib/test-stages.mjs');
  const { runTests } = await import('./lib/run-tests.mjs');
  const passed = await runTests([
    { name: 'types', run: types },
    { name: 'lint', run: lint },
    { name: 'content', run: content },
    { name: 'unit', run: unit },
  ]);
  process.exit(passed ? 0 : 1);
} catch (error) {
  endWith(error);
}
