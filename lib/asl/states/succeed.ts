import type { SucceedState } from '../definition';
import type { Enter } from '../entry';
import { effectiveInput } from '../jsonpath/data-flow';
import { leaveThrough } from './leave-through';

/** ASL spec, "Succeed State". In a branch or iteration it ends only that one. */
export const enterSucceed: Enter<SucceedState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  return input.ok ? leaveThrough(state, undefined, null, input.value, entry) : input;
};
