import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Entry } from '../entry';
import { type Asking, evaluated, evaluatedAs, type Scope, scopeOf } from '../jsonata/asking';
import type { JsonataStates } from '../jsonata/definition';
import { expressionIn } from '../jsonata/expression-in';
import { evaluationFault, typeFault } from '../jsonata/faults';
import { count, numberIn, percentage } from '../jsonata/states/numbers';
import { type Batching, toBatching } from './batch-items';
import { type Dataset, itemOf, originOf, stateData, toDataset } from './dataset';
import { childrenAtATime, type Distributed, type ItemBatcher } from './fields';
import { layOut, toWriter } from './lay-out';
import { checkMaxItems } from './max-items';
import type { MapRunMove, Plan } from './plan';
import { readItems } from './read-items';
import type { ItemReader } from './reader';
import type { Tolerance } from './tolerance';
import type { Writer } from './write-results';

type MapState = JsonataStates['Map'];

/** What `enterMapRun` decides, for a JSONata state: every field may hold an expression. */
export function* askMapRun(
  state: MapState,
  { block, executionType }: Distributed,
  wanted: number | undefined,
  entry: Entry,
): Asking<MapRunMove> {
  const scope = scopeOf(entry);
  const given = state.ItemReader ? ok(null) : yield* itemsOf(state.Items, scope);
  if (!given.ok) return given;
  return ok({
    kind: 'map-run',
    length: given.value?.items.length ?? 0,
    block,
    executionType,
    label: state.Label,
    maxConcurrency: wanted ?? 0,
    concurrency: childrenAtATime(wanted),
    tolerance: () => toleranceOf(state, scope),
    plan: () => planOf(state, given.value, scope),
  });
}

function* itemsOf(items: Json | undefined, scope: Scope): Asking<Dataset> {
  const { input } = scope.states;
  const value = items === undefined ? ok(input) : yield* evaluated(items, 'Items', scope);
  if (!value.ok) return value;
  const dataset = toDataset(value.value, stateData);
  if (!dataset && items === undefined) {
    return err(evaluationFault(`Map state input must be an array but was: ${JSON.stringify(input)}`));
  }
  if (!dataset) {
    const expression = typeof items === 'string' ? (expressionIn(items) ?? items) : JSON.stringify(items);
    return err(typeFault(expression, 'Items', 'array', value.value));
  }
  if (items !== undefined) scope.entry.flow('Items', value.value);
  return ok(dataset);
}

function* toleranceOf(state: MapState, scope: Scope): Asking<Tolerance> {
  const failures = yield* numberIn(state.ToleratedFailureCount, 'ToleratedFailureCount', count, scope);
  if (!failures.ok) return failures;
  const share = yield* numberIn(state.ToleratedFailurePercentage, 'ToleratedFailurePercentage', percentage, scope);
  return share.ok ? ok({ count: failures.value, percentage: share.value }) : share;
}

function* planOf(state: MapState, given: Dataset | null, scope: Scope): Asking<Plan> {
  const dataset = given ? ok(given) : yield* read(state.ItemReader, scope);
  if (!dataset.ok) return dataset;
  const batching = state.ItemBatcher ? yield* batchingOf(state.ItemBatcher, scope) : ok(null);
  if (!batching.ok) return batching;
  const writer = yield* writerOf(state, scope);
  if (!writer.ok) return writer;
  const inputs = yield* selected(state.ItemSelector, dataset.value, scope.entry);
  if (!inputs.ok) return inputs;
  const select = (index: number) => ok(inputs.value ? (inputs.value[index] ?? null) : itemOf(dataset.value, index));
  return layOut(dataset.value, select, batching.value, writer.value, scope.entry);
}

/** All of them before the first child starts: only the state asks questions, its Map Run does not. Null without a selector. */
function* selected(selector: Json | undefined, dataset: Dataset, entry: Entry): Asking<readonly Json[] | null> {
  if (selector === undefined) return ok(null);
  const inputs: Json[] = [];
  for (const [index, value] of dataset.items.entries()) {
    const item = entry.forItem(index, value, originOf(dataset, index));
    const input = yield* evaluated(selector, 'ItemSelector', scopeOf(item));
    if (!input.ok) return input;
    inputs.push(input.value);
  }
  return ok(inputs);
}

function* read(reader: ItemReader | undefined, scope: Scope): Asking<Dataset> {
  if (!reader) return ok({ items: [], keys: null, source: stateData });
  const { MaxItems: field } = reader.ReaderConfig ?? {};
  const wanted = yield* evaluatedAs('number', field, 'ItemReader/ReaderConfig/MaxItems', scope);
  if (!wanted.ok) return wanted;
  const most = checkMaxItems(wanted.value ?? 0);
  if (!most.ok) return most;
  const parameters = yield* evaluated(reader.Arguments ?? {}, 'ItemReader/Arguments', scope);
  return parameters.ok ? readItems(reader, parameters.value, most.value, scope.entry) : parameters;
}

function* batchingOf(batcher: ItemBatcher, scope: Scope): Asking<Batching> {
  const items = yield* numberIn(batcher.MaxItemsPerBatch, 'ItemBatcher/MaxItemsPerBatch', count, scope);
  if (!items.ok) return items;
  const bytes = yield* numberIn(batcher.MaxInputBytesPerBatch, 'ItemBatcher/MaxInputBytesPerBatch', count, scope);
  if (!bytes.ok) return bytes;
  const { BatchInput } = batcher;
  const input =
    BatchInput === undefined ? ok(undefined) : yield* evaluated(BatchInput, 'ItemBatcher/BatchInput', scope);
  if (!input.ok) return input;
  return ok(toBatching(items.value, bytes.value, input.value, scope.entry.payloadBytes));
}

function* writerOf({ ResultWriter: writer }: MapState, scope: Scope): Asking<Writer | null> {
  if (!writer) return ok(null);
  const parameters = yield* evaluated(writer.Arguments ?? {}, 'ResultWriter/Arguments', scope);
  return parameters.ok ? toWriter(writer, parameters.value) : parameters;
}
