import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Next replaces this marker at build time; tests of server modules run in Node anyway.
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['{lib,components,scripts,content,e2e/support}/**/*.test.{ts,tsx,mts}'],
    exclude: ['**/*.db.test.{ts,mts}', '**/node_modules/**'],
    environment: 'node',
    // No test is timed: this only ends one that hangs, also on a machine that does other work.
    testTimeout: 60_000,
    setupFiles: ['scripts/property-seed.mts'],
  },
});
