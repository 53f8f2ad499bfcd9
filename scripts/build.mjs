// npm run build: what a production server needs, without a database.

import { requireNode } from './lib/node-version.mjs';
import { endWith } from './lib/problem.mjs';

try {
  requireNode();
  const { build, generate, install } = await import('./lib/prepare.mjs');
  const { runStages } = await import('./lib/stages.mjs');
  await runStages([
    ['install', install],
    ['generate', generate],
    ['build', build],
  ]);
} catch (error) {
  endWith(error);
}
