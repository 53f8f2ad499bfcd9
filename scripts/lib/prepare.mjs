// The stages that `npm start`, `npm run dev`, `npm run build` and `npm test` share. Each checks what is there and does
// only what is missing. Nothing here may import a package before `installStage` has run.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root, runCommand, tool, typescript } from './command.mjs';
import { openDatabase, sessionSecret, withClient } from './database.mjs';
import { addressesOf, isMissingTwin, listen, listenProblem } from './listen.mjs';
import { fileProblem } from './problems.mjs';
import { buildSources, graderSources, seedSources, sourceHash } from './source-hash.mjs';
import { upToDate } from './stages.mjs';

const inRoot = (...parts) => path.join(root, ...parts);
const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

/** Fails early where the port is taken, rather than after a minute of building. */
export async function checkPort({ port, host }, command) {
  for (const [index, address] of addressesOf(host).entries()) {
    const probe = net.createServer();
    try {
      await listen(probe, port, address);
    } catch (error) {
      if (!isMissingTwin(error, index)) throw listenProblem(error, { port, host }, command);
    } finally {
      await new Promise((resolve) => probe.close(resolve));
    }
  }
  return port === 0 ? 'any free port' : `port ${port} is free`;
}

/** Installs what package-lock.json says, unless npm's own record says that it is there. */
export async function install() {
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const record = readOr(inRoot('node_modules/.package-lock.json'), null);
  if (record && isInstalled(wanted, JSON.parse(record).packages)) return upToDate;
  // What runs the product is built here, so the development packages are needed too, whatever NODE_ENV says.
  await runCommand('install the packages', ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund']);
}

/**
 * Whether every package of the lock file is installed in its version. Packages for other systems may be absent.
 * npm writes the record last, so an install that was cut short has none.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    return installed[place] ? installed[place].version === version : Boolean(optional || devOptional);
  });
}

/** Generates what is no source of ours: the database client, and the program of the process that grades. */
export async function generate() {
  const client = await generateClient();
  const grader = await bundleGrader();
  if (client === upToDate && grader === upToDate) return upToDate;
}

/** Bundles lib/grading/worker.ts unless it was made from these engines. */
export async function bundleGrader() {
  const stamp = inRoot('lib/grading/generated/.made-from');
  const hash = sourceHash(root, graderSources);
  if (readOr(stamp, '') === hash) return upToDate;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [inRoot('lib/grading/worker.ts')],
    outfile: inRoot('lib/grading/generated/worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // They find their WebAssembly beside themselves.
    external: ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync'],
    logLevel: 'error',
  });
  writeFileSync(stamp, hash);
}

/** Generates Prisma's client unless this schema's is there. */
async function generateClient() {
  const stamp = inRoot('lib/data/generated/.made-from');
  const hash = sourceHash(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (readOr(stamp, '') === hash) return upToDate;
  await runCommand('generate the database client', tool('prisma/build/index.js', 'generate'));
  writeFileSync(stamp, hash);
}

/**
 * Opens the database and sets what the app reads: DATABASE_URL and NEXTAUTH_SECRET.
 * @returns {Promise<{ url: string, describes: string, release(): void }>}
 */
export async function connectDatabase(env, onRestart) {
  const database = await openDatabase(env, onRestart);
  env.NEXTAUTH_SECRET = sessionSecret(env);
  env.DATABASE_URL = database.url;
  return database;
}

/** Publishes the items of the content, unless this database has published this very content. */
export async function seed(url) {
  const hash = sourceHash(root, seedSources);
  const done = await withClient(url, (client) =>
    client.query('SELECT 1 FROM publications WHERE source_hash = $1', [hash]),
  );
  if (done.rowCount === 1) return upToDate;
  const output = await runCommand('publish the questions', typescript('prisma/seed.mts', hash), { DATABASE_URL: url });
  return output.trim().split('\n').at(-1);
}

/** Builds for production, unless the last finished build was made from these sources. */
export async function build() {
  const stamp = inRoot('.next/made-from');
  const hash = sourceHash(root, buildSources);
  if (readOr(stamp, '') === hash && existsSync(inRoot('.next/csp-hashes.json'))) return upToDate;
  try {
    rmSync(stamp, { force: true });
    await runCommand('build', tool('next/dist/bin/next', 'build'), { NODE_ENV: 'production' });
    await runCommand('list the inline scripts', [process.execPath, inRoot('scripts/csp-hashes.mjs')]);
    writeFileSync(stamp, hash);
  } catch (error) {
    throw fileProblem(error, 'build', inRoot('.next')) ?? error;
  }
}
