import { err, ok } from '@/lib/kernel/result';
import type { Leave } from '../../entry';
import { stopped } from '../../fault';
import { evaluatedAs, scopeOf } from '../asking';
import type { Enters } from './enters';
import { leaving } from './leaving';

/**
 * ASL spec, "Choice State": the first rule whose Condition is true, with its own Output and Assign; those of the state belong
 * to Default (recorded). Conditions after the one that is true are not evaluated.
 */
export const choosing: Enters<'Choice'> = function* (state, entry) {
  const scope = scopeOf(entry);
  const taken = (rule: Leave['rule']) => (leave: Leave) => ({ ...leave, rule });
  for (const [index, rule] of state.Choices.entries()) {
    if (!entry.charge(1)) return err(stopped);
    const at = `Choices[${index}]/`;
    const holds = yield* evaluatedAs('boolean', rule.Condition, `${at}Condition`, scope);
    if (!holds.ok) return holds;
    if (!holds.value) continue;
    const leave = yield* leaving(rule, rule.Next, entry.input, scope, at);
    return leave.ok ? ok(taken(index)(leave.value)) : leave;
  }
  if (state.Default === undefined) return err(entry.rules.noRuleMatched());
  const leave = yield* leaving(state, state.Default, entry.input, scope);
  return leave.ok ? ok(taken('default')(leave.value)) : leave;
};
