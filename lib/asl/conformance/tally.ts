import { compareCase, compareSequence } from './compare-case';
import type { RecordedCase } from './recorded-case';
import { runRecorded } from './run-recorded';

export type Share = { cases: number; equal: number };

/** What came of recorded cases. `sequence`: of those whose ids can be compared, how many have every id and link as recorded. */
export type Tally = {
  total: number;
  equal: number;
  categories: Record<string, Share>;
  tiers: Record<string, Share>;
  sequence: Share;
  misses: { id: string; why: string }[];
  sequenceMisses: { id: string; why: string }[];
};

export const createTally = (): Tally => ({
  total: 0,
  equal: 0,
  categories: {},
  tiers: {},
  sequence: { cases: 0, equal: 0 },
  misses: [],
  sequenceMisses: [],
});

/**
 * Runs a case and counts it. An engine that throws has a bug; the case is a miss that says so, and the others still run.
 */
export async function tallyCase(tally: Tally, recorded: RecordedCase): Promise<void> {
  const { id, category, tier } = recorded;
  const { result, sequence } = await judge(recorded);
  tally.total += 1;
  if (result === null) tally.equal += 1;
  else tally.misses.push({ id, why: result });
  count(share(tally.categories, category), result === null);
  count(share(tally.tiers, String(tier)), result === null);
  if (sequence === undefined) return;
  count(tally.sequence, sequence === null);
  if (sequence !== null) tally.sequenceMisses.push({ id, why: sequence });
}

async function judge(recorded: RecordedCase): Promise<{ result: string | null; sequence: string | null | undefined }> {
  try {
    const actual = await runRecorded(recorded);
    return { result: compareCase(recorded, actual), sequence: compareSequence(recorded, actual) };
  } catch (error) {
    const why = `threw ${error instanceof Error ? error.message : String(error)}`;
    return { result: why, sequence: why };
  }
}

function share(shares: Record<string, Share>, name: string): Share {
  shares[name] ??= { cases: 0, equal: 0 };
  return shares[name];
}

function count(counted: Share, equal: boolean): void {
  counted.cases += 1;
  if (equal) counted.equal += 1;
}

export const percentOf = ({ cases, equal }: Share): number => (cases === 0 ? 100 : (equal / cases) * 100);

/** The wanted shares that a tally does not reach: `tier-1`, `tier-2`, `sequence` or a category, in percent. */
export function shortfalls(tally: Tally, wanted: ReadonlyMap<string, number>): string[] {
  return [...wanted].flatMap(([name, least]) => {
    const tier = /^tier-(\d+)$/.exec(name)?.[1];
    const found =
      name === 'sequence' ? tally.sequence : tier === undefined ? tally.categories[name] : tally.tiers[tier];
    if (!found) return [`${name}: there are no such cases`];
    const reached = percentOf(found);
    return reached >= least ? [] : [`${name}: ${reached.toFixed(1)} % are equal, ${least} % are required`];
  });
}
