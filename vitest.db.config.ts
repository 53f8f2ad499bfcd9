import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/**
 * Tests that need a database: `npx vitest run -c vitest.db.config.ts`. TEST_DATABASE says which, `embedded` (the
 * default) or `postgres`; each file gets an empty one of its own.
 */
const config = mergeConfig(
  base,
  defineConfig({
    test: {
      globalSetup: 'e2e/support/db-server.ts',
      setupFiles: 'e2e/support/db-suite.ts',
      testTimeout: 60_000,
      hookTimeout: 60_000,
      pool: 'forks',
      maxWorkers: 2,
    },
  }),
);
// Merging joins lists; these two take the place of the unit tests' own.
config.test = { ...config.test, include: ['{lib,app,scripts}/**/*.db.test.{ts,mts}'], exclude: ['**/node_modules/**'] };
export default config;
