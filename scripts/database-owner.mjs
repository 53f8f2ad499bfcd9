/**
 * Owns the embedded database: `node scripts/database-owner.mjs FOLDER [PORT]`. Started by whoever needs it first
 * (lib/embedded/lease.mjs), it lives in a process of its own, shared by the app, a seed, a backup, and ends shortly
 * after the last of them has gone. Killed at any point it loses nothing that was committed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { publishLock, releaseLock, takeLock } from './lib/embedded/lock.mjs';
import { oneBatchAtATime } from './lib/embedded/one-batch-at-a-time.mjs';
import { listen } from './lib/listen.mjs';
import { migrate } from './lib/migrate.mjs';

const stopAfterMs = 2_000;
const folder = path.resolve(process.argv[2] ?? 'data');
const wantedPort = Number(process.argv[3] ?? 0);

mkdirSync(folder, { recursive: true, mode: 0o700 });
if (!(await takeLock(folder))) process.exit(0);
// A lock left by a crash names a dead process and is taken over; one left by an error need not even be that.
process.on('exit', () => releaseLock(folder));

const started = performance.now();
const database = await PGlite.create(path.join(folder, 'pg'));
const applied = await migrate({
  query: (sql, values) => database.query(sql, values),
  script: (sql) => database.exec(sql),
});
const server = new PGLiteSocketServer({
  db: oneBatchAtATime(database),
  host: '127.0.0.1',
  port: wantedPort,
  maxConnections: 100,
});
await server.start();

let leases = 0;
let timer;
const stopSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(stop, stopAfterMs);
};

/** Each connection to the control port is a lease: while one is open, the owner stays. */
const control = net.createServer((socket) => {
  leases += 1;
  clearTimeout(timer);
  socket.on('error', () => {});
  socket.on('close', () => {
    leases -= 1;
    if (leases === 0) stopSoon();
  });
  // Says that the process is not only there but awake.
  socket.resume().write('ready\n');
});

async function stop() {
  clearTimeout(timer);
  control.close();
  await server.stop();
  await database.close();
  process.exit(0);
}

const controlPort = await listen(control, 0, '127.0.0.1');
publishLock(folder, {
  url: `postgresql://postgres:postgres@${server.getServerConn()}/postgres?sslmode=disable`,
  control: controlPort,
});
stopSoon();

const major = readFileSync(path.join(folder, 'pg', 'PG_VERSION'), 'utf8').trim();
const ms = Math.round(performance.now() - started);
console.log(JSON.stringify({ at: new Date().toISOString(), says: 'database ready', major, ms, applied }));
process.on('SIGTERM', stop);
// Ctrl+C reaches every process of the terminal: the app's own shutdown ends the lease, and with it this one.
process.on('SIGINT', () => {});
