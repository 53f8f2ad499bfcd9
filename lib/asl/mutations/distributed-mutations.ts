import { isJsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';

/** Wrong beliefs about distributed Maps and their children. */
export const distributedMutations = {
  'distributed-children-see-variables': { variablesOfChild: (outer) => outer },
  'tolerated-percentage-counts-items': {
    exceedsTolerance: ({ count, percentage }, failed) => failed > Math.max(count ?? 0, percentage ?? 0),
  },
  'failed-items-are-tolerated': {
    exceedsTolerance: (tolerance, failed, total) => {
      const isSet = tolerance.count !== undefined || tolerance.percentage !== undefined;
      return isSet && specified.exceedsTolerance(tolerance, failed, total);
    },
  },
  'distributed-runs-forty': {
    Map: (state, entry) => {
      const move = specified.Map(state, entry);
      if (!move.ok || move.value.kind !== 'map-run') return move;
      return ok({ ...move.value, concurrency: Math.min(move.value.concurrency, 40) });
    },
  },
  'batch-is-a-bare-list': {
    Map: (state, entry) => {
      const move = specified.Map(state, entry);
      if (!move.ok || move.value.kind !== 'map-run') return move;
      const { plan } = move.value;
      return ok({
        ...move.value,
        plan: () => {
          const planned = plan();
          // Only JSONPath states come here, and their plans are known at once.
          if ('next' in planned || !planned.ok) return planned;
          const childAt = (index: number) => {
            const child = planned.value.childAt(index);
            if ('next' in child || !child.ok) return child;
            const { input } = child.value;
            return ok({ ...child.value, input: isJsonObject(input) ? (input.Items ?? input) : input });
          };
          return ok({ ...planned.value, childAt });
        },
      });
    },
  },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;
