import { err, ok } from '@/lib/kernel/result';
import type { ChoiceState } from '../definition';
import type { Enter } from '../entry';
import { effectiveInput } from '../jsonpath/data-flow';
import { leaveThrough } from './leave-through';

/**
 * ASL spec, "Choice State": the first true rule, else Default. The rule taken brings its own Assign; the
 * state's Assign belongs to Default.
 */
export const enterChoice: Enter<ChoiceState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  for (const [index, rule] of state.Choices.entries()) {
    const holds = entry.rules.choiceRule(rule, input.value, entry);
    if (!holds.ok) return holds;
    if (!holds.value) continue;
    const leave = leaveThrough(state, rule.Assign, rule.Next, input.value, entry);
    return leave.ok ? ok({ ...leave.value, rule: index }) : leave;
  }
  if (state.Default === undefined) return err(entry.rules.noRuleMatched());
  const leave = leaveThrough(state, state.Assign, state.Default, input.value, entry);
  return leave.ok ? ok({ ...leave.value, rule: 'default' }) : leave;
};
