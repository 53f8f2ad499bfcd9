import { isInChild } from '@/lib/asl/distributed/child-run';
import { createScale } from '@/lib/asl/payload';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { VariablesView, VariableView } from '../../shared/inspections';
import { toPayload } from '../../shared/payload';
import type { AslReplay } from './asl-replay';
import { type Held, scopesAt } from './variables';

/** Developer guide, "Variable limits": all variables of an execution together. */
const maxBytes = 10 * 1024 * 1024;
const mostChars = 600;

/** The variables that the place of event `n` can read, by scope. `whole`: one to show uncut. */
export function toVariables({ run, variables }: AslReplay, n: number, whole: string | null): VariablesView {
  const path = run.events[n]?.path ?? [];
  const scopes = scopesAt(variables.after(n), path);
  const scale = createScale();
  const bytesOf = (values: Json) => {
    const measured = scale(values, maxBytes);
    return 'bytes' in measured ? measured.bytes : maxBytes;
  };
  const toView = ([name, { value, since, before }]: [string, Held]): VariableView => {
    const here = since === n;
    return {
      ...toPayload(name, value, whole === name ? Number.POSITIVE_INFINITY : mostChars),
      since,
      is: !here ? 'kept' : before === undefined ? 'new' : jsonEquals(before, value) ? 'kept' : 'changed',
      before: here && before !== undefined ? toPayload(name, before, mostChars).text : null,
    };
  };
  return {
    scopes: scopes.map(({ block, held }) => ({ title: titleOf(block), variables: Object.entries(held).map(toView) })),
    bytes: scopes.reduce(
      (sum, { held }) =>
        sum + bytesOf(Object.fromEntries(Object.entries(held).map(([name, { value }]) => [name, value]))),
      0,
    ),
    maxBytes,
    inChild: isInChild(path),
  };
}

/** `States/Each/item:3/` → `item 3 of Each`. */
function titleOf(block: string): string {
  const parts = block.split('/').slice(0, -1);
  const [kind, index] = (parts.at(-1) ?? '').split(':');
  if (index === undefined) return 'execution';
  return kind === 'branch' ? `branch ${Number(index) + 1} of ${parts.at(-2)}` : `${kind} ${index} of ${parts.at(-2)}`;
}
