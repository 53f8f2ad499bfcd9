import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import { askMapRun } from '../../distributed/ask-map-run';
import { distributedProcessor } from '../../distributed/fields';
import type { Child } from '../../entry';
import { inlineConcurrency } from '../../states/map';
import { type Asking, evaluated, type Scope, scopeOf } from '../asking';
import type { JsonataStates } from '../definition';
import { expressionIn } from '../expression-in';
import { evaluationFault, typeFault } from '../faults';
import type { Enters } from './enters';
import { count, numberIn, percentage } from './numbers';

/** ASL spec, "Map State", in AWS's inline mode. ItemSelector sees the item in `$states.context.Map.Item`. */
export const mapping: Enters<'Map'> = function* (state, entry) {
  const scope = scopeOf(entry);
  const wanted = yield* numberIn(state.MaxConcurrency, 'MaxConcurrency', count, scope);
  if (!wanted.ok) return wanted;
  const distributed = distributedProcessor(state);
  if (distributed) return yield* askMapRun(state, distributed, wanted.value, entry);
  // Recorded: inline mode takes these fields as well, and makes no use of them.
  const tolerated = yield* numberIn(state.ToleratedFailureCount, 'ToleratedFailureCount', count, scope);
  if (!tolerated.ok) return tolerated;
  const share = yield* numberIn(state.ToleratedFailurePercentage, 'ToleratedFailurePercentage', percentage, scope);
  if (!share.ok) return share;
  const items = yield* itemsOf(state, scope);
  if (!items.ok) return items;
  const block = state.ItemProcessor ?? state.Iterator ?? { StartAt: '', States: {} };
  const children: Child[] = [];
  for (const [index, value] of items.value.entries()) {
    const item =
      state.ItemSelector === undefined
        ? ok(value)
        : yield* evaluated(state.ItemSelector, 'ItemSelector', scopeOf(entry.forItem(index, value)));
    if (!item.ok) return item;
    children.push({ block, input: item.value, item: { index, value } });
  }
  const said = wanted.value ?? 0;
  const concurrency = Math.min(said || inlineConcurrency, inlineConcurrency);
  return ok({ kind: 'fork', children, concurrency, maxConcurrency: said });
};

/** Recorded, both: the words for an expression that gives no list, and for an input that is none. */
function* itemsOf({ Items }: JsonataStates['Map'], scope: Scope): Asking<readonly Json[]> {
  const { input } = scope.states;
  if (Items === undefined) {
    if (Array.isArray(input)) return ok(input);
    return err(evaluationFault(`Map state input must be an array but was: ${JSON.stringify(input)}`));
  }
  const items = yield* evaluated(Items, 'Items', scope);
  if (!items.ok) return items;
  if (!Array.isArray(items.value)) {
    const expression = typeof Items === 'string' ? (expressionIn(Items) ?? Items) : JSON.stringify(Items);
    return err(typeFault(expression, 'Items', 'array', items.value));
  }
  scope.entry.flow('Items', items.value);
  return ok(items.value);
}
