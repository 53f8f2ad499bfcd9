// Fuzzes the ASL engine: `node scripts/run-ts.mjs scripts/fuzz.mts [COUNT [FIRST]]`. No throw, none over its budget, the
// same hash twice. Every input follows from its number, so a complaint can be looked at again.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { root } from './lib/command.mjs';

const [count = 100_000, first = 0] = process.argv.slice(2).map(Number);
const workers = Math.max(1, Math.min(os.availableParallelism(), 4));
const started = performance.now();

const shares = await Promise.all(Array.from({ length: workers }, (_, i) => judge(first + i)));
const sum = (kind: string) => shares.reduce((total, share) => total + (share.outcomes[kind] ?? 0), 0);
const complaints = shares.flatMap((share) => share.complaints);
for (const complaint of complaints.slice(0, 20)) console.error(complaint);

const kinds = [...new Set(shares.flatMap(({ outcomes }) => Object.keys(outcomes)))].sort();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${count} inputs in ${seconds} s: ${kinds.map((kind) => `${sum(kind)} ${kind}`).join(', ')}.`);
console.log(`${complaints.length} complaints.`);
if (complaints.length > 0 || kinds.reduce((total, kind) => total + sum(kind), 0) !== count) process.exitCode = 1;

type Share = { readonly complaints: readonly string[]; readonly outcomes: Readonly<Record<string, number>> };

/** One process judges every so-manieth input from `from` on, and prints its share as JSON. */
function judge(from: number): Promise<Share> {
  const args = [String(from), String(first + count), String(workers)];
  const script = [path.join(root, 'scripts/run-ts.mjs'), path.join(root, 'scripts/fuzz-share.mts'), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`The inputs from ${from} on ended with ${code}`)),
    );
  });
}
