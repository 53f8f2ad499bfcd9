import type { Json } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import type { WorkState } from '../definition';
import type { Entry, Evaluated, Leave } from '../entry';
import { assignedBy, effectiveOutput, nextOf, withResult, withTemplate } from '../jsonpath/data-flow';

/** The way out of a Task, Parallel or Map whose work gave `result`. `$` of Assign is that raw result. */
export function finishWork(state: WorkState, result: Json, entry: Entry): Evaluated<Leave> {
  const selected = withTemplate(state.ResultSelector, result, entry, 'ResultSelector');
  if (!selected.ok) return selected;
  const merged = withResult(state, selected.value, entry);
  if (!merged.ok) return merged;
  const output = effectiveOutput(state, merged.value, entry);
  if (!output.ok) return output;
  const assigned = assignedBy(state.Assign, result, entry);
  if (!assigned.ok) return assigned;
  return ok({ kind: 'leave', output: output.value, next: nextOf(state), assigned: assigned.value });
}
