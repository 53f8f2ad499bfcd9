import type { MockCode } from '../mock-code';
import type { Charge } from '../paths/select';
import type { AslScenario } from '../scenario';
import { answerFromServices, type ServiceWorld } from '../services/service-world';
import type { ExecutionNames } from './names';
import type { AnswerSource } from './task-answers';

type Given = {
  readonly world: ServiceWorld | null;
  readonly code: MockCode | null;
  readonly names: ExecutionNames;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly charge: Charge;
};

/** What the scenario has to answer calls with. */
export function answerSource(
  { mocks, services }: AslScenario,
  { world, code, names, now, charge }: Given,
): AnswerSource {
  const calls = new Map<string, number>();
  return {
    mocks,
    functions: services?.functions,
    callsOf: (name) => {
      const before = calls.get(name) ?? 0;
      calls.set(name, before + 1);
      return before;
    },
    services: (resource, parameters) =>
      world ? answerFromServices({ world, names, now: now(), charge }, resource, parameters) : undefined,
    deniedRoles: services?.deniedRoles ?? [],
    code,
    names,
  };
}
