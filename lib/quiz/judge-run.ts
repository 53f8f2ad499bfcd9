import type { RunPort } from './grade-simulation';
import { type ProofPorts, runScenario } from './prove-item-by-run';
import { runMutated } from './run-mutated';

/** How judges run, where the engines are at hand: in the content check, and in the process that grades. */
export const judgeRun =
  (ports: ProofPorts): RunPort =>
  (scenario, mutation) =>
    mutation === undefined ? runScenario(scenario, ports) : runMutated(scenario, mutation, ports);
