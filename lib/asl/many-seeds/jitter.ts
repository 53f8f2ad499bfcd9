import { isJsonObject, type Json } from '@/lib/kernel/json';
import { listStates } from '../list-states';
import { mapStates } from '../map-states';
import { retrierDefaults } from '../retry';

export type JitterStrategy = 'NONE' | 'FULL';

/** What the retriers of a definition say of jitter: all the same, some of each, or there is no retrier. */
export function jitterOf(definition: Json): JitterStrategy | 'mixed' | 'no-retry' {
  const said = new Set(
    listStates(definition).flatMap(({ state }) =>
      (Array.isArray(state.Retry) ? state.Retry : []).map((retrier: Json) =>
        isJsonObject(retrier) && retrier.JitterStrategy === 'FULL' ? 'FULL' : retrierDefaults.JitterStrategy,
      ),
    ),
  );
  const [first] = said;
  if (first === undefined) return 'no-retry';
  return said.size === 1 ? first : 'mixed';
}

/** The same policy with another `JitterStrategy` in every retrier. */
export function withJitter(definition: Json, strategy: JitterStrategy): Json {
  return mapStates(definition, (state) =>
    Array.isArray(state.Retry)
      ? {
          ...state,
          Retry: state.Retry.map((retrier: Json) =>
            isJsonObject(retrier) ? { ...retrier, JitterStrategy: strategy } : retrier,
          ),
        }
      : state,
  );
}
