import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the production build is made from. Tests are left out: changing one builds nothing. */
export const buildSources = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/csp-hashes.mjs',
];

/** What the published items are made from. */
export const seedSources = ['content', 'lib', 'prisma/seed.mts', 'package-lock.json'];

/** What the process that grades is made from. */
export const graderSources = [
  'lib/appsync',
  'lib/asl',
  'lib/auth-modes',
  'lib/grading',
  'lib/interpreter',
  'lib/kernel',
  'lib/quiz',
  'lib/stats',
  'package-lock.json',
];

const left = /(\.test\.tsx?|\.snap)$|^lib\/\w+\/generated\/|\/(\.|__)/;

/**
 * SHA-256 over the paths and bytes of files and folders, 64 hex digits. What is absent counts as absent.
 * @param {string} root
 * @param {readonly string[]} sources Relative to the root.
 */
export function sourceHash(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root, source) {
  const full = path.join(root, source);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !left.test(file));
}
