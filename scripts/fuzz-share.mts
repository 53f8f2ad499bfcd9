// One process of scripts/fuzz.mts: judges the inputs FROM, FROM + STEP, … below TO and prints what it found as JSON.
import path from 'node:path';
import { root } from './lib/command.mjs';
import { loadBuilt } from './lib/load-built.mts';

const [from = 0, to = 0, step = 1] = process.argv.slice(2).map(Number);
const { judgeFuzzed } = await loadBuilt<typeof import('@/lib/asl/fuzz/judge-fuzzed')>(
  path.join(root, 'lib/asl/fuzz/judge-fuzzed.ts'),
);

const complaints: string[] = [];
const outcomes: Record<string, number> = {};
for (let seed = from; seed < to; seed += step) {
  const outcome = await judged(seed);
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}
console.log(JSON.stringify({ complaints, outcomes }));

async function judged(seed: number): Promise<string> {
  try {
    const { outcome, complaints: found } = await judgeFuzzed(seed);
    for (const complaint of found) complaints.push(`input ${seed}: ${complaint}`);
    return outcome;
  } catch (error) {
    complaints.push(`input ${seed} throws ${error instanceof Error ? error.stack : String(error)}`);
    return 'thrown';
  }
}
