import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { withClient } from '../database.mjs';
import { embeddedMajor, leaseDatabase } from './lease.mjs';
import { isOwnerAlive, lockFile, readLock } from './lock.mjs';

let folder: string;
const held: { release(): void }[] = [];
const helpers: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-lease-'));
});
afterEach(async () => {
  for (const lease of held.splice(0)) lease.release();
  for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  const pid = readLock(folder)?.pid;
  if (pid && isOwnerAlive(pid)) process.kill(pid, 'SIGKILL');
  await until(() => !pid || !isOwnerAlive(pid));
  // An owner that came second may still be about to find that out.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

/** Spares a test the seconds that making a database takes. */
function startFromTemplate() {
  const server = inject('server');
  if (server.kind === 'embedded') cpSync(server.template, folder, { recursive: true });
}

async function lease(options = {}) {
  const taken = await leaseDatabase(folder, options);
  held.push(taken);
  return taken;
}

async function until(holds: () => boolean) {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

const insertUser = (url: string, id: string = randomUUID()) =>
  withClient(url, (client) => client.query('INSERT INTO users (id) VALUES ($1)', [id]));
const countUsers = async (url: string) =>
  (await withClient(url, (client) => client.query('SELECT count(*)::int AS n FROM users'))).rows[0].n;

describe.runIf(inject('server').kind === 'embedded')('a lease on the embedded database', () => {
  it('starts one owner, however many ask at once, and migrates', async () => {
    const leases = await Promise.all([lease(), lease(), lease()]);
    expect(new Set(leases.map(({ ownerPid }) => ownerPid)).size).toBe(1);
    expect(await countUsers(leases[0].url)).toBe(0);
    expect(readFileSync(path.join(folder, 'pg', 'PG_VERSION'), 'utf8').trim()).toBe(embeddedMajor);
  });

  it('keeps the folder to its user', async () => {
    const parent = folder;
    folder = path.join(parent, 'data');
    await lease();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(lockFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('lets the owner go a moment after the last one is released', async () => {
    startFromTemplate();
    const first = await lease();
    const second = await lease();
    first.release();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(isOwnerAlive(second.ownerPid)).toBe(true);
    second.release();
    await until(() => !isOwnerAlive(second.ownerPid));
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('brings a killed owner back at the same address with everything that was committed', async () => {
    startFromTemplate();
    const said: string[] = [];
    const taken = await lease({ onRestart: (says: string) => said.push(says) });
    const { url, ownerPid } = taken;
    await insertUser(url);
    process.kill(ownerPid, 'SIGKILL');
    await until(() => said.length === 2);
    expect(taken.url).toBe(url);
    expect(taken.ownerPid).not.toBe(ownerPid);
    expect(await countUsers(url)).toBe(1);
  });

  it('takes over from an owner that died with its lease holder', async () => {
    startFromTemplate();
    const script = `import { leaseDatabase } from ${JSON.stringify(path.join(import.meta.dirname, 'lease.mjs'))};
      const { url, ownerPid } = await leaseDatabase(${JSON.stringify(folder)}); console.log(JSON.stringify({ url, ownerPid })); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    helpers.push(holder);
    const there = JSON.parse(String(await new Promise((resolve) => holder.stdout.once('data', resolve))));
    await insertUser(there.url);
    holder.kill('SIGKILL');
    process.kill(there.ownerPid, 'SIGKILL');
    expect(existsSync(lockFile(folder))).toBe(true);
    expect(await countUsers((await lease()).url)).toBe(1);
  });

  it('takes a lock for stale when its number is another program’s by now', async () => {
    startFromTemplate();
    writeFileSync(
      lockFile(folder),
      JSON.stringify({ pid: process.pid, url: 'postgresql://127.0.0.1:1/x', control: 1 }),
    );
    expect(await countUsers((await lease()).url)).toBe(0);
  });

  it('repairs a folder whose first owner was killed while making it', async () => {
    const starting = leaseDatabase(folder).then((taken) => held.push(taken));
    await until(() => existsSync(path.join(folder, 'pg')));
    const pid = readLock(folder)?.pid;
    if (pid) process.kill(pid, 'SIGKILL');
    await starting;
    expect(await countUsers((await lease()).url)).toBe(0);
  });

  it('explains an owner that is there and does not answer', async () => {
    startFromTemplate();
    const { ownerPid } = await lease();
    process.kill(ownerPid, 'SIGSTOP');
    await expect(leaseDatabase(folder, { answerWithin: 500 })).rejects.toThrow(
      `Process ${ownerPid} holds the database`,
    );
    process.kill(ownerPid, 'SIGCONT');
  });

  it('explains a folder of another Postgres', async () => {
    startFromTemplate();
    const taken = await lease();
    taken.release();
    await until(() => !isOwnerAlive(taken.ownerPid));
    writeFileSync(path.join(folder, 'pg', 'PG_VERSION'), '17\n');
    await expect(leaseDatabase(folder)).rejects.toMatchObject({ message: expect.stringContaining('Postgres 17') });
  });

  it('runs each statement whole when large ones arrive in pieces from several clients', async () => {
    startFromTemplate();
    const { url } = await lease();
    const client = (tag: number) => {
      const script = `import pg from 'pg';
        const client = new pg.Client({ connectionString: ${JSON.stringify(url)} }); await client.connect();
        const large = 'x'.repeat(1_500_000); let wrong = 0;
        for (let i = 0; i < 25; i++) { const { rows } = await client.query("SELECT length($1::text) AS n, ${tag} AS tag", [large]); if (rows[0].tag !== ${tag}) wrong++; }
        console.log(wrong); await client.end();`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      helpers.push(child);
      return new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())));
    };
    expect(await Promise.all([1, 2, 3, 4].map(client))).toEqual(['0', '0', '0', '0']);
  });

  it('serves the others after a client died within a transaction', async () => {
    startFromTemplate();
    const { url } = await lease();
    const script = `import pg from 'pg'; const client = new pg.Client({ connectionString: ${JSON.stringify(url)} });
      await client.connect(); await client.query('BEGIN'); await client.query("INSERT INTO users (id) VALUES (gen_random_uuid())"); console.log('in'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    helpers.push(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await insertUser(url);
    expect(await countUsers(url)).toBe(1);
  });
});
