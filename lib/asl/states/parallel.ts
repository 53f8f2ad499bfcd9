import { ok } from '@/lib/kernel/result';
import type { ParallelState } from '../definition';
import type { Enter } from '../entry';
import { effectiveInput, withTemplate } from '../jsonpath/data-flow';

/** ASL spec, "Parallel State": every branch starts at once with the same input. */
export const enterParallel: Enter<ParallelState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  const given = withTemplate(state.Parameters, input.value, entry, 'Parameters');
  if (!given.ok) return given;
  const children = state.Branches.map((block) => ({ block, input: given.value }));
  return ok({ kind: 'fork', children, concurrency: children.length });
};
