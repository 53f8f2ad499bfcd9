// npm run dev: the same first stages, then Next's development server.

import { requireNode } from './lib/node-version.mjs';
import { endWith } from './lib/problem.mjs';

try {
  requireNode();
  const { develop } = await import('./lib/develop.mjs');
  await develop(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
