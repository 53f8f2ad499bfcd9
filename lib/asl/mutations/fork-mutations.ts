import { isJsonObject } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import type { MapState } from '../definition';
import type { Child, Enter } from '../entry';
import { runtimeFault } from '../fault';
import { withTemplate } from '../jsonpath/data-flow';

/** What an inline Map may run at a time when nothing limits it. */
const unlimited = 40;

/** Wrong beliefs about Parallel, Map and Wait: what runs when, and what comes out. */
export const forkMutations = {
  'parallel-in-order-of-completion': {
    joinOutputs: (_type, outputs, ended) => ended.map((index) => outputs[index] ?? null),
  },
  'parallel-merges-branches': {
    joinOutputs: (type, outputs) =>
      type === 'Parallel' && outputs.every(isJsonObject) ? Object.assign({}, ...outputs) : outputs,
  },
  'item-selector-sees-the-item': {
    Map: (state, entry) => {
      const { ItemSelector, Parameters, ...rest } = state;
      const move = specified.Map(rest, entry);
      if (!move.ok || move.value.kind !== 'fork') return move;
      const children: Child[] = [];
      for (const child of move.value.children) {
        const { item } = child;
        if (!item) continue;
        const given = withTemplate(ItemSelector ?? Parameters, item.value, entry.forItem(item.index, item.value));
        if (!given.ok) return given;
        children.push({ ...child, input: given.value });
      }
      return ok({ ...move.value, children });
    },
  },
  'max-concurrency-is-ignored': { Map: withConcurrency(() => unlimited) },
  'map-runs-one-by-one': {
    Map: withConcurrency((state, given) => (state.MaxConcurrency || state.MaxConcurrencyPath ? given : 1)),
  },
  'past-timestamp-fails': {
    Wait: (state, entry) => {
      const move = specified.Wait(state, entry);
      const isInstant = state.Timestamp !== undefined || state.TimestampPath !== undefined;
      const passed = move.ok && move.value.kind === 'wait' && move.value.until <= entry.now;
      return isInstant && passed ? err(runtimeFault('The timestamp lies in the past.')) : move;
    },
  },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;

function withConcurrency(choose: (state: MapState, given: number) => number): Enter<MapState> {
  return (state, entry) => {
    const move = specified.Map(state, entry);
    if (!move.ok || move.value.kind !== 'fork') return move;
    return ok({ ...move.value, concurrency: choose(state, move.value.concurrency) });
  };
}
