import { loadJsonata } from '#jsonata';
import { sealRun } from '@/lib/kernel/run';
import { beginRun } from './begin-run';
import { type Behaviours, specified } from './behaviours';
import type { AslEvent, AslOutcome, AslRun } from './events';
import { type AslPorts, goOn, type Running, toEnd } from './execution/execute';
import { mayUseJsonata } from './jsonata/may-use-jsonata';
import type { AslScenario } from './scenario';
import { engine, version } from './version';

/**
 * Runs a scenario. A definition with errors gives the outcome `refused`, with the diagnostics; budgets give
 * `stopped`. Never throws, whatever the scenario holds. `behaviours` other than `specified` make a mutated engine.
 */
export async function run(
  scenario: AslScenario,
  ports: AslPorts = {},
  behaviours: Behaviours = specified,
): Promise<AslRun> {
  if (mayUseJsonata(scenario)) await loadJsonata();
  const running = beginRun(scenario, ports, behaviours);
  await answerAll(running);
  return sealed(running);
}

/** The same at once, for what holds no JSONata: the first expression refuses the run. */
export function runSync(scenario: AslScenario, ports: AslPorts = {}, behaviours: Behaviours = specified): AslRun {
  return sealed(beginRun(scenario, ports, behaviours));
}

const sealed = (running: Running) => sealRun<AslEvent, AslOutcome>({ engine, version, ...toEnd(running) });

/** One question after the other: jsonata is asynchronous, and loaded by the first run that needs it. */
export async function answerAll(running: Running): Promise<void> {
  let question = goOn(running);
  if (!question) return;
  const { createEvaluator } = await import('./jsonata/evaluator');
  const evaluator = createEvaluator();
  for (; question; question = goOn(running)) running.answer(await evaluator.evaluate(question));
}
