import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { MapState } from '../definition';
import type { Tolerance } from '../distributed/tolerance';
import type { Entry, Evaluated, Move } from '../entry';
import type { Asking } from '../jsonata/asking';
import { evaluatePathField } from '../jsonpath/evaluate';
import type { InspectedStage } from './response';
import { settled } from './settled';

export type Forking = Extract<Move, { kind: 'fork' | 'map-run' }>;

/** A Map as far as TestState looks into it: what its iterations would get, and how many may fail. */
export type InspectedMap = {
  readonly stages: readonly (readonly [InspectedStage, Json])[];
  /** What each iteration or batch would be started with. */
  readonly inputs: readonly Json[];
  readonly tolerance: Tolerance;
  readonly maxConcurrency: number;
};

/**
 * None of the iterations runs: their results are mocked. What leads to them is the engine's own rule, asked once more for a
 * state without selector and batches where a reader brings the items.
 */
export function* inspectMap(
  state: MapState,
  move: Forking,
  enter: EnterMap,
  isJsonata: boolean,
  entry: Entry,
): Asking<InspectedMap> {
  const tolerance = move.kind === 'map-run' ? yield* settled(move.tolerance()) : ok(none);
  if (!tolerance.ok) return tolerance;
  const inputs = yield* inputsOf(move);
  if (!inputs.ok) return inputs;
  const { ItemReader: reader, ItemSelector: selector, ItemBatcher: batcher } = state;
  const stages: [InspectedStage, Json][] = [];
  const pointer = reader?.ReaderConfig?.ItemsPointer;
  if (pointer !== undefined || !isJsonata) {
    const items = reader ? yield* itemsRead(state, enter) : itemsOf(state, entry);
    if (!items.ok) return items;
    stages.push([pointer === undefined ? 'afterItemsPath' : 'afterItemsPointer', items.value]);
  }
  if (selector !== undefined) stages.push(['afterItemSelector', selected(state, inputs.value)]);
  if (batcher !== undefined) stages.push(['afterItemBatcher', inputs.value.map(asText)]);
  const { maxConcurrency = 0 } = move;
  return ok({ stages, inputs: inputs.value, tolerance: tolerance.value, maxConcurrency });
}

/** The rule of the state's type in its language. */
export type EnterMap = (state: MapState) => Asking<Move>;

function* itemsRead(state: MapState, enter: EnterMap): Asking<Json> {
  const none = { ItemSelector: undefined, Parameters: undefined, ItemBatcher: undefined, ResultWriter: undefined };
  const move = yield* enter({ ...state, ...none });
  if (!move.ok) return move;
  return move.value.kind === 'map-run' ? yield* inputsOf(move.value) : ok([]);
}

/** Measured by others: TestState shows the items inside a batch as JSON texts. */
function asText(batch: Json): Json {
  if (!isJsonObject(batch) || !Array.isArray(batch.Items)) return batch;
  return { ...batch, Items: batch.Items.map((item) => JSON.stringify(item)) };
}

const none: Tolerance = { count: undefined, percentage: undefined };

function* inputsOf(move: Forking): Asking<readonly Json[]> {
  if (move.kind === 'fork') return ok(move.children.map(({ input }) => input));
  const plan = yield* settled(move.plan());
  if (!plan.ok) return plan;
  const inputs: Json[] = [];
  for (let index = 0; index < plan.value.children; index += 1) {
    const child = yield* settled(plan.value.childAt(index));
    if (!child.ok) return child;
    inputs.push(child.value.input);
  }
  return ok(inputs);
}

function itemsOf(state: MapState, entry: Entry): Evaluated<Json> {
  const input = state.InputPath ? evaluatePathField(state.InputPath, entry.input, entry) : ok(entry.input);
  if (!input.ok || state.ItemsPath === undefined) return input;
  return evaluatePathField(state.ItemsPath, input.value, entry);
}

/** Of batches, the items inside them. */
function selected(state: MapState, inputs: readonly Json[]): readonly Json[] {
  if (state.ItemBatcher === undefined) return inputs;
  return inputs.flatMap((batch) => (isJsonObject(batch) && Array.isArray(batch.Items) ? batch.Items : []));
}

/** Recorded: without a tolerance in the state, no number of failures is too many for a test. */
export function checkFailures(failed: number, { inputs, tolerance }: InspectedMap, entry: Entry): Evaluated<null> {
  const isSet = tolerance.count !== undefined || tolerance.percentage !== undefined;
  if (!isSet || !entry.rules.exceedsTolerance(tolerance, failed, inputs.length)) return ok(null);
  const error = 'States.ExceedToleratedFailureThreshold';
  return err({
    kind: 'error',
    error,
    cause: 'The specified tolerated failure threshold was exceeded',
    terminal: false,
  });
}
