// data/database.lock names the one process that may open the data folder. It is taken before the folder is opened
// (taken later, a crash in between would leave a folder that is owned and not locked) and completed, in one step,
// once the owner answers. Two owners would each keep their own copy in memory and lose what the other wrote.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ pid: number, url?: string, control?: number }} Lock `url` and `control` once the owner answers. */

export const lockFile = (folder) => path.join(folder, 'database.lock');
export const ownerScript = 'database-owner.mjs';

/** @returns {Lock | null} Null where there is none, or one that is being written. */
export function readLock(folder) {
  try {
    return JSON.parse(readFileSync(lockFile(folder), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Takes the lock for this process, removing one whose owner is dead.
 * @returns {Promise<boolean>} False where somebody else owns the folder.
 */
export async function takeLock(folder) {
  for (let tries = 0; tries < 30; tries += 1) {
    try {
      const file = openSync(lockFile(folder), 'wx', 0o600);
      writeSync(file, JSON.stringify({ pid: process.pid }));
      closeSync(file);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const lock = readLock(folder);
    if (lock && isOwnerAlive(lock.pid)) return false;
    // An unreadable lock is being written this moment, unless it stays so.
    if (lock || tries > 10) rmSync(lockFile(folder), { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Tells where this process answers. */
export function publishLock(folder, { url, control }) {
  const next = `${lockFile(folder)}.new`;
  writeFileSync(next, JSON.stringify({ pid: process.pid, url, control }), { mode: 0o600 });
  renameSync(next, lockFile(folder));
}

export function releaseLock(folder) {
  if (readLock(folder)?.pid === process.pid) rmSync(lockFile(folder), { force: true });
}

/** Whether this process runs and is an owner: after a restart of the machine its number may be another program's. */
export function isOwnerAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const line = commandLine(pid);
  return line === null || line.includes(ownerScript);
}

/** Null where the system does not say. */
function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
