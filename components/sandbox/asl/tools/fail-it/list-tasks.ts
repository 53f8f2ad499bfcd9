import { listStates } from '@/lib/asl/list-states';
import { parseResource, takesHeartbeats } from '@/lib/asl/resource';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';

/** A Task as far as its failures are concerned. */
export type FailingTask = {
  readonly name: string;
  readonly resource: string;
  readonly isFunction: boolean;
  /** Somebody outside answers, and may send heartbeats meanwhile. */
  readonly isAwaited: boolean;
  /** Null where the definition does not say a number. */
  readonly timeoutSeconds: number | null;
  readonly heartbeatSeconds: number | null;
  readonly isInMap: boolean;
  /** Error names that its Retry and Catch speak of. */
  readonly errors: readonly string[];
};

/** The tasks of a definition, in its order; none while it is no JSON. */
export function listTasks(definition: string): readonly FailingTask[] {
  const parsed = parseLocatedJson(definition);
  const machine = parsed.ok ? parsed.value.value : null;
  const states = listStates(machine);
  const inMaps = new Set(
    states.flatMap(({ state }) => listStates(state.ItemProcessor ?? state.Iterator).map(({ name }) => name)),
  );
  return states.flatMap(({ name, state }) => (state.Type === 'Task' ? [toTask(name, state, inMaps.has(name))] : []));
}

function toTask(name: string, state: JsonObject, isInMap: boolean): FailingTask {
  const text = typeof state.Resource === 'string' ? state.Resource : '';
  const resource = parseResource(text);
  return {
    name,
    resource: text,
    isFunction: resource?.kind === 'function' || (resource?.kind === 'service' && resource.type === 'lambda'),
    isAwaited: resource !== null && takesHeartbeats(resource),
    timeoutSeconds: numberOrNull(state.TimeoutSeconds),
    heartbeatSeconds: numberOrNull(state.HeartbeatSeconds),
    isInMap,
    errors: [...new Set([...errorsOf(state.Retry), ...errorsOf(state.Catch)])],
  };
}

const numberOrNull = (value: Json | undefined) => (typeof value === 'number' ? value : null);

function errorsOf(rules: Json | undefined): string[] {
  return (Array.isArray(rules) ? rules : []).flatMap((rule: Json) =>
    isJsonObject(rule) && Array.isArray(rule.ErrorEquals)
      ? rule.ErrorEquals.filter((name: Json) => typeof name === 'string')
      : [],
  );
}
