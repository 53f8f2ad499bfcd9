import { ok } from '@/lib/kernel/result';
import type { PassState } from '../definition';
import type { Enter } from '../entry';
import { assignedBy, effectiveInput, effectiveOutput, nextOf, withResult, withTemplate } from '../jsonpath/data-flow';

/** ASL spec, "Pass State". With `Result` that literal is the result, and InputPath and Parameters decide nothing. */
export const enterPass: Enter<PassState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  const given = withTemplate(state.Parameters, input.value, entry, 'Parameters');
  if (!given.ok) return given;
  const result = 'Result' in state && state.Result !== undefined ? state.Result : given.value;
  const merged = withResult(state, result, entry);
  if (!merged.ok) return merged;
  const output = effectiveOutput(state, merged.value, entry);
  if (!output.ok) return output;
  const assigned = assignedBy(state.Assign, result, entry);
  if (!assigned.ok) return assigned;
  return ok({ kind: 'leave', output: output.value, next: nextOf(state), assigned: assigned.value });
};
