import { contentHash } from '@/lib/kernel/hash';
import type { Json } from '@/lib/kernel/json';
import { beginRun } from '../begin-run';
import { specified } from '../behaviours';
import { describe } from '../describe';
import { toEnd } from '../execution/execute';
import { toHistory } from '../history/to-history';
import { answerAll, run } from '../run';
import { type AslScenario, AslScenarioSchema } from '../scenario';
import { engine, version } from '../version';
import { fuzzScenario } from './fuzz-scenario';

export type Judged = {
  readonly outcome: string;
  readonly hash: string;
  /** What an engine that never throws, keeps its budget and is repeatable would not have done. */
  readonly complaints: readonly string[];
};

/** Entering a state is a step; none writes more events than one with every field there is. */
const eventsPerStep = 12;

/** Runs what a seed makes, twice. Whatever throws, throws: the caller names the seed. */
export async function judgeFuzzed(seed: number): Promise<Judged> {
  const scenario = fuzzedScenario(seed);
  const running = beginRun(scenario, {}, specified);
  await answerAll(running);
  const { events, outcome } = toEnd(running);
  const hash = contentHash({ engine, version, events, outcome } as unknown as Json);
  const complaints: string[] = [];
  if (running.stepsLeft() < 0 !== (outcome.kind === 'stopped')) complaints.push(`${running.stepsLeft()} steps left`);
  if (events.length > eventsPerStep * scenario.limits.steps + 2) complaints.push(`${events.length} events`);
  if (events.some(({ n }, i) => n !== i)) complaints.push('events out of order');
  const told = [...events, ...(outcome.kind === 'refused' ? outcome.diagnostics : [])].map(
    (each) => describe(each).text,
  );
  const unsaid = told.find((text) => /undefined|\[object/.test(text));
  if (unsaid !== undefined) complaints.push(`says "${unsaid}"`);
  const again = await run(JSON.parse(JSON.stringify(scenario)));
  if (again.hash !== hash) complaints.push(`hash ${hash}, then ${again.hash}`);
  if (outcome.kind !== 'refused') toHistory(again);
  return { outcome: outcome.kind, hash, complaints };
}

/** The scenario of a seed, as its schema hands it on. */
export const fuzzedScenario = (seed: number): AslScenario => AslScenarioSchema.parse(fuzzScenario(seed));
