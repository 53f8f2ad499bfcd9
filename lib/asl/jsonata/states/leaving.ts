import type { Json, JsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import type { Entry, Leave } from '../../entry';
import { type Asking, assignedVariables, flowing, type Scope, scopeOf } from '../asking';
import type { JsonataCatcher, JsonataWorkState } from '../definition';

type Fields = { readonly Output?: Json; readonly Assign?: JsonObject };

/**
 * The way out of a state: `Output` takes the place of `whole`, and neither it nor `Assign` sees what the other one makes
 * (ASL spec, "Output"). `at` is where the two fields stand inside the state.
 */
export function* leaving(
  { Output, Assign }: Fields,
  next: string | null,
  whole: Json,
  scope: Scope,
  at = '',
): Asking<Leave> {
  const output = yield* flowing('Output', Output, whole, `${at}Output`, scope);
  if (!output.ok) return output;
  const assigned = yield* assignedVariables(Assign, `${at}Assign`, scope);
  if (!assigned.ok) return assigned;
  const { rules, input } = scope.entry;
  const left = Output === undefined ? output.value : rules.declaredOutput(output.value, input);
  return ok({ kind: 'leave', output: left, next, assigned: assigned.value });
}

/** A Task, Parallel or Map whose work gave `result`. */
export const finishing = (state: JsonataWorkState, result: Json, entry: Entry): Asking<Leave> =>
  leaving(state, state.Next ?? null, result, scopeOf(entry, { result }));

/** A catcher, the `index`th of its state, that was given `errorOutput`. */
export const catching = (catcher: JsonataCatcher, index: number, errorOutput: Json, entry: Entry): Asking<Leave> =>
  leaving(catcher, catcher.Next, errorOutput, scopeOf(entry, { errorOutput }), `Catch[${index}]/`);
