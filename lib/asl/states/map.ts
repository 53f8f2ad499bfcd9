import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Block, MapState } from '../definition';
import { enterMapRun } from '../distributed/enter-map-run';
import { distributedProcessor } from '../distributed/fields';
import { countFromPath } from '../distributed/numbers';
import type { Child, Enter, Entry, Evaluated } from '../entry';
import { runtimeFault } from '../fault';
import { effectiveInput, numberField, withTemplate } from '../jsonpath/data-flow';
import { evaluatePathField } from '../jsonpath/evaluate';

/** Developer guide, "Inline mode": at most 40 iterations at a time, whatever `MaxConcurrency` says. */
export const inlineConcurrency = 40;
const maxConcurrency = countFromPath('MaxConcurrency');

/** ASL spec, "Map State": inline here, distributed in `distributed/`. `$` of ItemSelector is the state's input, not the item. */
export const enterMap: Enter<MapState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  const wanted = numberField(state.MaxConcurrency, state.MaxConcurrencyPath, input.value, entry, maxConcurrency);
  if (!wanted.ok) return wanted;
  const distributed = distributedProcessor(state);
  if (distributed) return enterMapRun(state, distributed, input.value, wanted.value, entry);
  const items = itemsOf(state, input.value, entry);
  if (!items.ok) return items;
  const block = processorOf(state);
  const selector = state.ItemSelector ?? state.Parameters;
  const children: Child[] = [];
  for (const [index, value] of items.value.entries()) {
    const item = selector === undefined ? ok(value) : withTemplate(selector, input.value, entry.forItem(index, value));
    if (!item.ok) return item;
    children.push({ block, input: item.value, item: { index, value } });
  }
  const said = wanted.value ?? 0;
  const concurrency = Math.min(said || inlineConcurrency, inlineConcurrency);
  return ok({ kind: 'fork', children, concurrency, maxConcurrency: said });
};

function processorOf(state: MapState): Block {
  return state.ItemProcessor ?? state.Iterator ?? { StartAt: '', States: {} };
}

function itemsOf(state: MapState, input: Json, entry: Entry): Evaluated<readonly Json[]> {
  const items = state.ItemsPath === undefined ? ok(input) : evaluatePathField(state.ItemsPath, input, entry);
  if (!items.ok) return items;
  if (Array.isArray(items.value)) return ok(items.value);
  return err(runtimeFault(`Reference path "${asReference(state.ItemsPath ?? '$')}" must point to array.`));
}

/** Recorded for `$$`: the cause names a path of the context object without its first dollar sign. */
const asReference = (path: string) => (path.startsWith('$$') ? path.slice(1) : path);
