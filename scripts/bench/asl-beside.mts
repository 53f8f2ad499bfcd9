import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { root } from '../lib/command.mjs';
import type { WorkName } from './asl-works.mts';
import { type Figure, figure, middle } from './figure.mts';

const reference = 'aws-local-stepfunctions';

/**
 * Our engine beside the other TypeScript interpreter: same definition, same input, and the same output, or it throws. Each in
 * a process of its own, measured in turns: whatever else the machine does hits both, and neither collects the other's garbage.
 */
export async function beside(title: string, work: WorkName): Promise<Figure> {
  const [ours, theirs] = [side('ours', work), side('theirs', work)];
  try {
    const [a, b] = await Promise.all([ours, theirs].map((child) => heard<{ output: Json }>(child)));
    if (!a || !b || !jsonEquals(a.output, b.output)) throw new Error(`${title}: the two do not do the same`);
    const measured: { ours: number; theirs: number }[] = [];
    for (let i = 0; i < 5; i += 1) measured.push({ ours: await measure(ours), theirs: await measure(theirs) });
    const theirMs = middle(measured.map((each) => each.theirs));
    return figure(title, middle(measured.map((each) => each.ours)), 'ms', { name: reference, value: theirMs });
  } finally {
    for (const child of [ours, theirs]) child.kill();
  }
}

/** With the flags of this process, so that TypeScript runs there too. */
const side = (who: 'ours' | 'theirs', work: WorkName) =>
  fork(path.join(root, 'scripts/bench/asl-side.mts'), [who, work]);

async function measure(child: ChildProcess): Promise<number> {
  child.send('measure');
  return (await heard<{ ms: number }>(child)).ms;
}

async function heard<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`One side of the bench ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), exit]);
    return message as T;
  } finally {
    exit.catch(() => {});
    ended.abort();
  }
}
