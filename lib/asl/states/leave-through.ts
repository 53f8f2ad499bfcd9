import type { Json, JsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import type { Entry, Evaluated, Leave } from '../entry';
import { assignedBy, effectiveOutput } from '../jsonpath/data-flow';

/** The end of a state that does no work: its effective input goes out through OutputPath. */
export function leaveThrough(
  state: { readonly OutputPath?: string | null },
  assign: JsonObject | undefined,
  next: string | null,
  input: Json,
  entry: Entry,
): Evaluated<Leave> {
  const output = effectiveOutput(state, input, entry);
  if (!output.ok) return output;
  const assigned = assignedBy(assign, input, entry);
  if (!assigned.ok) return assigned;
  return ok({ kind: 'leave', output: output.value, next, assigned: assigned.value });
}
