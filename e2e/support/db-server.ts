import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { leaseDatabase } from '../../scripts/lib/embedded/lease.mjs';
import { isOwnerAlive } from '../../scripts/lib/embedded/lock.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { bundleGrader } from '../../scripts/lib/prepare.mjs';

export type TestServer =
  | { readonly kind: 'embedded'; readonly template: string }
  | { readonly kind: 'postgres'; readonly url: string };

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** Runs once before all files: a Postgres server, or a migrated data folder that each file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await bundleGrader();
  if (process.env.TEST_DATABASE === 'postgres') {
    const given = process.env.TEST_POSTGRES_URL;
    if (given) {
      project.provide('server', { kind: 'postgres', url: given });
      return async () => {};
    }
    const server = await startPostgres();
    project.provide('server', { kind: 'postgres', url: server.url });
    return () => server.stop();
  }
  const template = mkdtempSync(path.join(os.tmpdir(), 'dryrun-template-'));
  const lease = await leaseDatabase(template);
  lease.release();
  while (isOwnerAlive(lease.ownerPid)) await new Promise((resolve) => setTimeout(resolve, 50));
  project.provide('server', { kind: 'embedded', template });
  return async () => rmSync(template, { recursive: true, force: true });
}
