import { assertNever } from '@/lib/kernel/assert-never';
import { type AnsweredRun, answered, type ProofPorts } from './prove-item-by-run';
import type { Scenario } from './published-item';

/**
 * Runs a scenario in the engine that holds a wrong belief: what it answers is what somebody who believes it
 * would answer. Null where the scenario's engine has no such mutation.
 */
export async function runMutated(scenario: Scenario, mutation: string, ports: ProofPorts): Promise<AnsweredRun | null> {
  switch (scenario.engine) {
    case 'asl': {
      const asl = await import('@/lib/asl');
      if (!isKeyOf(asl.mutations, mutation)) return null;
      const runsCode = asl.runsCode(scenario);
      const enginePorts = runsCode ? { interpreter: await ports.interpreter() } : {};
      return answered(await asl.run(scenario, enginePorts, asl.mutated(mutation)));
    }
    case 'appsync': {
      const appsync = await import('@/lib/appsync');
      if (!isKeyOf(appsync.mutations, mutation)) return null;
      const enginePorts = { interpreter: await ports.interpreter() };
      return answered(await appsync.run(scenario, enginePorts, appsync.mutated(mutation)));
    }
    case 'auth-modes': {
      const authModes = await import('@/lib/auth-modes');
      if (!isKeyOf(authModes.mutations, mutation)) return null;
      return answered(await authModes.run(scenario, {}, authModes.mutated(mutation)), authModes);
    }
    default:
      return assertNever(scenario);
  }
}

const isKeyOf = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name);
