import { type Answer, answerQuery, meets, type Verdict } from '@/lib/kernel/answer';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Interpreter } from '@/lib/kernel/interpreter';
import type { Check, Query } from '@/lib/kernel/query';
import type { Result } from '@/lib/kernel/result';
import type { Run } from '@/lib/kernel/run';
import type { Item, RunItem } from './item';
import type { Key } from './key';
import type { ProofError } from './proof-error';
import { proveItem } from './prove-item';
import type { Scenario } from './published-item';

/** What engines need from outside. Asked for on first need: most items run no code. */
export type ProofPorts = { readonly interpreter: () => Promise<Interpreter> };

/** A run with what its engine answers about it: some engines know more than the kernel does. */
export type AnsweredRun = {
  readonly run: Run;
  readonly answer: (query: Query) => Answer;
  readonly meets: (checks: readonly Check[]) => Verdict[];
};

/** How an engine answers, where it knows more than the kernel. */
type Answerer<R extends Run> = {
  readonly answerQuery: (run: R, query: Query) => Answer;
  readonly meets: (run: R, checks: readonly Check[]) => Verdict[];
};

export function answered<R extends Run>(run: R, engine: Answerer<R> = { answerQuery, meets }): AnsweredRun {
  return { run, answer: (query) => engine.answerQuery(run, query), meets: (checks) => engine.meets(run, checks) };
}

/** The scenario a proof runs: the item may ask for the other profile. */
export function proofScenario(item: Item, scenario: Scenario): Scenario {
  return item.proof?.profile ? { ...scenario, profile: item.proof.profile } : scenario;
}

/** Runs a scenario in its engine. The engine is loaded on first need, so a quiz page carries none. */
export async function runScenario(scenario: Scenario, ports: ProofPorts): Promise<AnsweredRun> {
  switch (scenario.engine) {
    case 'asl': {
      const asl = await import('@/lib/asl');
      const runsCode = asl.runsCode(scenario);
      return answered(await asl.run(scenario, runsCode ? { interpreter: await ports.interpreter() } : {}));
    }
    case 'appsync': {
      const appsync = await import('@/lib/appsync');
      return answered(await appsync.run(scenario, { interpreter: await ports.interpreter() }));
    }
    case 'auth-modes': {
      const authModes = await import('@/lib/auth-modes');
      return answered(await authModes.run(scenario, {}), authModes);
    }
    default:
      return assertNever(scenario);
  }
}

/** `proveItem` on a fresh run. `scenario` is the one `item.proof.scenario` names, or null where there is none. */
export async function proveItemByRun(
  item: RunItem,
  scenario: Scenario | null,
  ports: ProofPorts,
): Promise<Result<Key, ProofError>> {
  if (!item.proof || !scenario) return proveItem(item, null);
  const { run, answer } = await runScenario(proofScenario(item, scenario), ports);
  return proveItem(item, run, answer);
}
