import { jitterOf, withJitter } from '@/lib/asl/many-seeds/jitter';
import { runSeeds } from '@/lib/asl/many-seeds/run-seeds';
import { niceStep, quantilesOf, toBins } from '@/lib/asl/many-seeds/spread';
import type { Tally } from '@/lib/asl/many-seeds/tally';
import type { AslScenario } from '@/lib/asl/scenario';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { wilsonInterval } from '@/lib/stats';
import { composeScenario } from '../compose-scenario';
import { toProblem } from '../to-problem';
import type { CallsView, LabExchange, SeedsSide, SeedsView } from './lab-protocol';
import { portsOf } from './run-draft';

type World = { readonly now: () => number; readonly onProgress: (done: number, of: number) => void };
type Side = { readonly says: string; readonly tally: Tally; readonly tookMs: number };

/** Bars of a histogram and of a chart over time: more cannot be told apart in the pane. */
const mostBins = 40;

/** The draft with many seeds; where it retries, once without and once with jitter in every retrier. */
export async function trySeeds(question: LabExchange['seeds']['question'], world: World): Promise<SeedsView> {
  const { draft, count, flaky } = question;
  const composed = composeScenario(draft);
  if (!composed.ok) return { kind: 'problems', problems: composed.error };
  const policies = policiesOf(composed.value);
  const ports = await portsOf(composed.value);
  const sides: Side[] = [];
  for (const [index, { says, scenario }] of policies.entries()) {
    const began = world.now();
    const done = await runSeeds(scenario, {
      count,
      flaky,
      ports,
      onProgress: (runs) => world.onProgress(index * count + runs, policies.length * count),
    });
    if (done.kind === 'refused') return { kind: 'problems', problems: done.diagnostics.map(toProblem) };
    sides.push({ says, tally: done.tally, tookMs: world.now() - began });
  }
  return {
    kind: 'ran',
    sides: toViews(sides),
    states: [...new Set(sides.flatMap(({ tally }) => [...tally.calls.keys()]))],
  };
}

function policiesOf(scenario: AslScenario): { readonly says: string; readonly scenario: AslScenario }[] {
  const parsed = parseLocatedJson(scenario.documents.definition);
  const definition = parsed.ok ? parsed.value.value : null;
  const said = jitterOf(definition);
  const asWritten = { says: 'As written', scenario };
  if (said === 'no-retry') return [asWritten];
  const others = (['NONE', 'FULL'] as const).map((strategy) => ({
    says: `${strategy === 'NONE' ? 'Without jitter' : 'Full jitter'}${said === strategy ? ', as written' : ''}`,
    scenario: { ...scenario, documents: { definition: JSON.stringify(withJitter(definition, strategy)) } },
  }));
  return said === 'mixed' ? [asWritten, ...others] : others;
}

/** Both sides in the same bins, so that what stands beside each other can be compared. */
function toViews(sides: readonly Side[]): SeedsSide[] {
  const durations = sides.flatMap(({ tally }) => tally.durations);
  const least = durations.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const longest = most(durations);
  const step = niceStep(longest - least, mostBins);
  const from = Math.floor(least / step) * step;
  const seconds = sides.flatMap(({ tally }) => [...tally.calls.values()].flatMap((calls) => [...calls.keys()]));
  const last = most(seconds);
  const secondsStep = niceStep(last, mostBins);
  return sides.map(({ says, tally, tookMs }) => {
    const { runs, succeeded, events } = tally;
    return {
      says,
      runs,
      succeeded,
      interval: wilsonInterval(succeeded, runs),
      ends: [...tally.ends].sort(([, a], [, b]) => b - a),
      quantiles: quantilesOf(tally.durations),
      durations: toBins(tally.durations, from, longest, step),
      calls: Object.fromEntries(
        [...tally.calls].map(([state, calls]) => [
          state,
          { ...toCalls(calls, last, secondsStep), retryPeak: most(tally.retries.get(state)?.values() ?? []) },
        ]),
      ),
      events,
      tookMs,
    };
  });
}

function toCalls(calls: ReadonlyMap<number, number>, last: number, step: number): Omit<CallsView, 'retryPeak'> {
  const counts = new Array<number>(Math.floor(last / step) + 1).fill(0);
  let total = 0;
  for (const [second, count] of calls) {
    const bin = Math.floor(second / step);
    counts[bin] = (counts[bin] ?? 0) + count;
    total += count;
  }
  return { total, peak: most(calls.values()), bins: { from: 0, step, counts } };
}

/** Not by spreading: there may be more numbers than a call takes arguments. */
function most(numbers: Iterable<number>): number {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, number);
  return largest;
}
