import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase, withClient } from '../../scripts/lib/database.mjs';
import { leaseDatabase } from '../../scripts/lib/embedded/lease.mjs';
import { isOwnerAlive } from '../../scripts/lib/embedded/lock.mjs';
import type { TestServer } from './db-server';

export type TestDatabase = {
  readonly kind: TestServer['kind'];
  readonly url: string;
  /** What a process must have in its environment to use this database the way a user would configure it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** A migrated, empty database of one's own. */
export async function freshDatabase(server: TestServer): Promise<TestDatabase> {
  return server.kind === 'postgres' ? onServer(server.url) : inFolder(server.template);
}

async function onServer(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await openDatabase({ ...process.env, DATABASE_URL: url });
  return {
    kind: 'postgres',
    url,
    env: { DATABASE_URL: url },
    close: async () => {
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function inFolder(template: string): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-data-'));
  cpSync(template, folder, { recursive: true });
  const lease = await leaseDatabase(folder);
  return {
    kind: 'embedded',
    url: lease.url,
    env: { DATABASE_URL: '', DATA_DIR: folder },
    close: async () => {
      lease.release();
      while (isOwnerAlive(lease.ownerPid)) await new Promise((resolve) => setTimeout(resolve, 50));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
