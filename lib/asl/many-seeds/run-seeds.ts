import { loadJsonata } from '#jsonata';
import { beginRuns } from '../begin-run';
import { specified } from '../behaviours';
import type { AslDiagnostic } from '../diagnostics';
import type { AslPorts } from '../execution/execute';
import { mayUseJsonata } from '../jsonata/may-use-jsonata';
import { answerAll } from '../run';
import type { AslScenario } from '../scenario';
import { type Flaky, flakyAnswers } from './flaky-answers';
import { createTally, type Tally } from './tally';

export type SeedsOptions = {
  /** Seeds 1 … count. */
  readonly count: number;
  readonly flaky?: Flaky | null;
  readonly ports?: AslPorts;
  /** Told after every so many runs. */
  readonly onProgress?: (done: number) => void;
};

export type SeedsRun = { readonly kind: 'ran'; readonly tally: Tally } | Refused;
type Refused = { readonly kind: 'refused'; readonly diagnostics: readonly AslDiagnostic[] };

const progressEvery = 50;

/** One scenario with the seeds 1 … count: read once, counted as it goes. Equal scenarios give equal figures. */
export async function runSeeds(scenario: AslScenario, options: SeedsOptions): Promise<SeedsRun> {
  const { count, flaky = null, ports = {}, onProgress = () => undefined } = options;
  if (mayUseJsonata(scenario)) await loadJsonata();
  const begin = beginRuns(scenario, ports, specified);
  const tallying = createTally();
  for (let seed = 1; seed <= count; seed += 1) {
    const running = flaky ? begin(seed, flakyAnswers(flaky, seed)) : begin(seed);
    await answerAll(running);
    const outcome = running.outcome();
    if (!outcome) throw new Error('The run is not over');
    // Whatever is refused is refused with every seed.
    if (outcome.kind === 'refused') return outcome;
    tallying.add(running.events, outcome);
    if (seed % progressEvery === 0) onProgress(seed);
  }
  return { kind: 'ran', tally: tallying.tally() };
}
