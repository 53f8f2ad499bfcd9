import { describe, expect, it } from 'vitest';
import { fuzzScenario } from './fuzz-scenario';
import { judgeFuzzed } from './judge-fuzzed';

const seeds = Array.from({ length: 1000 }, (_, seed) => seed);

describe('fuzzed scenarios', () => {
  it('follow from their seed', () => {
    for (const seed of seeds.slice(0, 100)) expect(fuzzScenario(seed)).toEqual(fuzzScenario(seed));
    expect(new Set(seeds.map((seed) => JSON.stringify(fuzzScenario(seed).documents))).size).toBeGreaterThan(850);
  });

  it('end without a throw, inside their budget, twice the same, in every kind of outcome that the engine has', async () => {
    const complaints: string[] = [];
    const outcomes = new Set<string>();
    for (const seed of seeds) {
      const judged = await judgeFuzzed(seed);
      outcomes.add(judged.outcome);
      complaints.push(...judged.complaints.map((complaint) => `${seed}: ${complaint}`));
    }
    expect(complaints).toEqual([]);
    expect([...outcomes].sort()).toEqual(['aborted', 'failed', 'refused', 'stopped', 'succeeded', 'timed-out']);
  });
});
