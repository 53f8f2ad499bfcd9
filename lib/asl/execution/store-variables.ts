import type { Assigned } from '../events';
import { tooLargeFault } from '../fault';
import type { Execution, Variables, Visit } from './execution';
import { fault } from './recover';

const maxVariablesBytes = 10 * 1024 * 1024;

/**
 * Developer guide, "Variable limits": 10 MiB for all variables. Counted are those that the state can read; those of
 * branches at its side are not. False: the execution has failed.
 */
export function storeVariables(x: Execution, visit: Visit, assigned: Assigned): boolean {
  const { variables } = visit.thread;
  const replaced = Object.fromEntries(Object.entries(variables.own).filter(([name]) => Object.hasOwn(assigned, name)));
  variables.bytes += bytesOf(x, assigned) - bytesOf(x, replaced);
  variables.own = { ...variables.own, ...assigned };
  let bytes = 0;
  for (let scope: Variables | null = variables; scope; scope = scope.outer) bytes += scope.bytes;
  if (bytes <= maxVariablesBytes) return true;
  fault(x, visit, tooLargeFault(visit.name, true));
  return false;
}

/** Only of what has been found to fit already, in one `Assign` or in several. */
function bytesOf(x: Execution, values: Assigned): number {
  const weight = x.scale(values, maxVariablesBytes);
  return 'bytes' in weight ? weight.bytes : maxVariablesBytes;
}
