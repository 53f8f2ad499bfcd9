// npm start: from a fresh clone to a running server, and from there in seconds.

import { requireNode } from './lib/node-version.mjs';
import { endWith } from './lib/problem.mjs';

try {
  requireNode();
  const { start } = await import('./lib/start.mjs');
  await start(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
