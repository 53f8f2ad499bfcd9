import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root } from '../command.mjs';
import { fileProblem, otherMajor, ownerFailed, ownerSilent } from '../problems.mjs';
import { isOwnerAlive, ownerScript, readLock } from './lock.mjs';

/** The Postgres inside PGlite. A folder of another major version cannot be opened. */
export const embeddedMajor = '18';

/** Starting takes 1 s, the very first time 5 s, on a busy machine several times that. */
const patienceMs = 90_000;
const answerWithinMs = 5_000;

/**
 * @typedef {{ url: string, ownerPid: number, release(): void }} Lease
 * While it is held the database runs; should its process die, it is started again at the same address.
 */

/**
 * Attaches to the embedded database in a folder, starting its owner where none runs.
 * @param {string} folder
 * @param {{ onRestart?: (says: string) => void, answerWithin?: number }} [options] Milliseconds for an owner to answer.
 * @returns {Promise<Lease>}
 */
export async function leaseDatabase(folder, { onRestart = () => {}, answerWithin = answerWithinMs } = {}) {
  requireMajor(folder);
  let released = false;
  const lease = { url: '', ownerPid: 0, release: () => {} };
  const attachTo = async (port) => {
    const { lock, socket } = await attach(folder, port, answerWithin);
    if (lease.url && lease.url !== lock.url) throw new Error(`The database came back elsewhere: ${lock.url}`);
    Object.assign(lease, {
      url: lock.url,
      ownerPid: lock.pid,
      release() {
        released = true;
        socket.destroy();
      },
    });
    if (released) socket.destroy();
    socket.on('close', () => {
      if (released) return;
      onRestart('the embedded database went away and is started again');
      attachTo(new URL(lock.url).port).then(
        () => onRestart('the embedded database is back'),
        (error) => {
          // Without its database the process is of no use; whoever supervises it starts it anew.
          onRestart(`the embedded database did not come back: ${error.message}`);
          process.exit(1);
        },
      );
    });
  };
  await attachTo(0);
  return lease;
}

async function attach(folder, port, answerWithin) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileProblem(error, 'keep the database', folder) ?? error;
  }
  const deadline = performance.now() + patienceMs;
  let starting = null;
  for (let failures = 0; performance.now() < deadline; ) {
    const lock = readLock(folder);
    if (lock?.control) {
      const socket = await connect(lock.control, answerWithin);
      if (socket === 'silent' && isOwnerAlive(lock.pid)) throw ownerSilent(lock.pid, folder);
      if (socket && socket !== 'silent') return { lock, socket };
    }
    if (starting?.failed) {
      failures += 1;
      if (failures === 3) throw ownerProblem(folder, starting.output());
    }
    // An owner that is still opening the folder is waited for; a second one would only find that out, expensively.
    const isTaken = lock !== null && isOwnerAlive(lock.pid);
    if (!isTaken && (!starting || starting.ended)) starting = startOwner(folder, port);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const lock = readLock(folder);
  throw lock && isOwnerAlive(lock.pid) ? ownerSilent(lock.pid, folder) : ownerProblem(folder, starting?.output() ?? '');
}

/** A socket once the owner said that it is ready; 'silent' where it took the call and says nothing; null where nobody did. */
function connect(control, answerWithin) {
  return new Promise((resolve) => {
    const socket = net.connect(control, '127.0.0.1');
    const timer = setTimeout(() => {
      socket.destroy();
      resolve('silent');
    }, answerWithin);
    socket.once('data', () => {
      clearTimeout(timer);
      resolve(socket.resume());
    });
    socket.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}

/** Starts an owner that outlives this process. It ends by itself where another one was faster. */
function startOwner(folder, port) {
  const logFile = path.join(folder, 'database.log');
  const log = openSync(logFile, 'a', 0o600);
  const from = existsSync(logFile) ? readFileSync(logFile).length : 0;
  const child = spawn(process.execPath, [path.join(root, 'scripts', ownerScript), folder, String(port)], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const state = { ended: false, failed: false, output: () => readFileSync(logFile).subarray(from).toString('utf8') };
  child.on('exit', (code) => Object.assign(state, { ended: true, failed: code !== 0 }));
  return state;
}

function ownerProblem(folder, output) {
  const code = /ENOSPC|EDQUOT|EACCES|EPERM|EROFS/.exec(output)?.[0];
  return fileProblem({ code }, 'keep the database', folder) ?? ownerFailed(folder, output.slice(-2_000));
}

function requireMajor(folder) {
  const file = path.join(folder, 'pg', 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  // Empty: the process died while it made the folder, and the next start repairs that.
  if (found && found !== embeddedMajor) throw otherMajor(path.join(folder, 'pg'), found, embeddedMajor);
}
