import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { MapState } from '../definition';
import type { Entry, Evaluated } from '../entry';
import { runtimeFault } from '../fault';
import { numberField, withTemplate } from '../jsonpath/data-flow';
import { evaluatePathField } from '../jsonpath/evaluate';
import { type Batching, toBatching } from './batch-items';
import { type Dataset, itemOf, originOf, stateData, toDataset } from './dataset';
import { childrenAtATime, type Distributed, type ItemBatcher } from './fields';
import { layOut, toWriter } from './lay-out';
import { checkMaxItems } from './max-items';
import { countFromPath, percentageFromPath } from './numbers';
import type { MapRunMove, Plan } from './plan';
import { readItems } from './read-items';
import type { ItemReader } from './reader';
import type { Tolerance } from './tolerance';
import type { Writer } from './write-results';

/** ASL spec, "Map State"; developer guide, "Distributed mode". `input` is the state's effective input. */
export function enterMapRun(
  state: MapState,
  { block, executionType }: Distributed,
  input: Json,
  wanted: number | undefined,
  entry: Entry,
): Evaluated<MapRunMove> {
  const given = state.ItemReader ? null : itemsOf(state, input, entry);
  if (given && !given.ok) return given;
  return ok({
    kind: 'map-run',
    length: given ? given.value.items.length : 0,
    block,
    executionType,
    label: state.Label,
    concurrency: childrenAtATime(wanted),
    maxConcurrency: wanted ?? 0,
    tolerance: () => toleranceOf(state, input, entry),
    plan: () => planOf(state, given?.value ?? null, input, entry),
  });
}

/** Recorded: with a reader, ItemsPath is not looked at (developer guide, "ItemsPath": only for items from the input). */
function itemsOf(state: MapState, input: Json, entry: Entry): Evaluated<Dataset> {
  const items = state.ItemsPath === undefined ? ok(input) : evaluatePathField(state.ItemsPath, input, entry);
  if (!items.ok) return items;
  const dataset = toDataset(items.value, stateData);
  return dataset ? ok(dataset) : err(runtimeFault(`Reference path "${state.ItemsPath ?? '$'}" must point to array.`));
}

function toleranceOf(state: MapState, input: Json, entry: Entry): Evaluated<Tolerance> {
  const { ToleratedFailureCount, ToleratedFailureCountPath } = state;
  const checkCount = countFromPath('ToleratedFailureCount');
  const count = numberField(ToleratedFailureCount, ToleratedFailureCountPath, input, entry, checkCount);
  if (!count.ok) return count;
  const { ToleratedFailurePercentage, ToleratedFailurePercentagePath: path } = state;
  const percentage = numberField(ToleratedFailurePercentage, path, input, entry, percentageFromPath);
  return percentage.ok ? ok({ count: count.value, percentage: percentage.value }) : percentage;
}

function planOf(state: MapState, given: Dataset | null, input: Json, entry: Entry): Evaluated<Plan> {
  const dataset = given ? ok(given) : read(state.ItemReader, input, entry);
  if (!dataset.ok) return dataset;
  const batching = state.ItemBatcher ? batchingOf(state.ItemBatcher, input, entry) : ok(null);
  if (!batching.ok) return batching;
  const writer = writerOf(state, input, entry);
  if (!writer.ok) return writer;
  const selector = state.ItemSelector ?? state.Parameters;
  const select = (index: number): Evaluated<Json> => {
    const item = itemOf(dataset.value, index);
    if (selector === undefined) return ok(item);
    return withTemplate(
      selector,
      input,
      entry.forItem(index, dataset.value.items[index] ?? null, originOf(dataset.value, index)),
    );
  };
  return layOut(dataset.value, select, batching.value, writer.value, entry);
}

function read(reader: ItemReader | undefined, input: Json, entry: Entry): Evaluated<Dataset> {
  if (!reader) return ok({ items: [], keys: null, source: stateData });
  const most = mostItems(reader, input, entry);
  if (!most.ok) return most;
  const parameters = withTemplate(reader.Parameters, input, entry);
  return parameters.ok ? readItems(reader, parameters.value, most.value, entry) : parameters;
}

function mostItems({ ReaderConfig: config = {} }: ItemReader, input: Json, entry: Entry): Evaluated<number> {
  const { MaxItems: most, MaxItemsPath: path } = config;
  if (path === undefined) return checkMaxItems(most ?? 0);
  const value = evaluatePathField(path, input, entry);
  return value.ok ? checkMaxItems(value.value, path) : value;
}

function batchingOf(batcher: ItemBatcher, input: Json, entry: Entry): Evaluated<Batching> {
  const bound = (field: 'MaxItemsPerBatch' | 'MaxInputBytesPerBatch') => {
    const literal = batcher[field];
    const check = countFromPath(field);
    return numberField(typeof literal === 'number' ? literal : undefined, batcher[`${field}Path`], input, entry, check);
  };
  const items = bound('MaxItemsPerBatch');
  if (!items.ok) return items;
  const bytes = bound('MaxInputBytesPerBatch');
  if (!bytes.ok) return bytes;
  const { BatchInput: template } = batcher;
  const common = template === undefined ? ok(undefined) : withTemplate(template, input, entry);
  if (!common.ok) return common;
  return ok(toBatching(items.value, bytes.value, common.value, entry.payloadBytes));
}

function writerOf({ ResultWriter: writer }: MapState, input: Json, entry: Entry): Evaluated<Writer | null> {
  if (!writer) return ok(null);
  const parameters = withTemplate(writer.Parameters, input, entry);
  return parameters.ok ? toWriter(writer, parameters.value) : parameters;
}
