import { listStates } from '@/lib/asl/list-states';
import { mapStates } from '@/lib/asl/map-states';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';

const types = ['Task', 'Map', 'Parallel'];

/** States that may have a Retry, those that have one first. */
export function statesToRetry(definition: string): readonly string[] {
  const parsed = parseLocatedJson(definition);
  const states = listStates(parsed.ok ? parsed.value.value : null);
  const able = states.filter(({ state }) => typeof state.Type === 'string' && types.includes(state.Type));
  const has = able.filter(({ state }) => state.Retry !== undefined);
  return [...has, ...able.filter((state) => !has.includes(state))].map(({ name }) => name);
}

/** The Retry of a state as text; an empty list where it has none. */
export function retryText(definition: string, name: string): string {
  const parsed = parseLocatedJson(definition);
  const found = listStates(parsed.ok ? parsed.value.value : null).find((listed) => listed.name === name);
  return JSON.stringify(found?.state.Retry ?? [], null, 2);
}

/** The definition with another Retry in one state; or why the text is none. */
export function withRetry(definition: string, name: string, retry: string): Result<string, string> {
  const machine = parseLocatedJson(definition);
  const value = parseLocatedJson(retry);
  if (!machine.ok) return err('The definition is not JSON.');
  if (!value.ok) {
    const { at, expected } = value.error;
    return err(`Line ${at.line}: this is not JSON. Write ${expected} here.`);
  }
  const list: Json = value.value.value;
  if (!Array.isArray(list)) return err('Retry is a list of retriers: [ { "ErrorEquals": […] } ].');
  const changed = mapStates(machine.value.value, (state, other) => {
    if (other !== name) return state;
    const { Retry: _old, ...rest } = state;
    return list.length === 0 ? rest : { ...state, Retry: list };
  });
  return ok(isJsonObject(changed) ? JSON.stringify(changed, null, 2) : definition);
}
