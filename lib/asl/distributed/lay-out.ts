import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Evaluated } from '../entry';
import { tooLargeFault } from '../fault';
import type { Scale } from '../payload';
import { type Batching, batchItems, batchOf } from './batch-items';
import type { Dataset } from './dataset';
import type { ResultWriter } from './fields';
import type { Plan, PlannedChild } from './plan';
import type { Writer } from './write-results';

/** What becomes an item: itself, or what ItemSelector makes of it. */
export type Select = (index: number) => Evaluated<Json>;

/** Children for the items one by one, or in batches. Only batches need all items before the first child starts. */
export function layOut(
  dataset: Dataset,
  select: Select,
  batching: Batching | null,
  writer: Writer | null,
  tools: { readonly name: string; readonly scale: Scale },
): Evaluated<Plan> {
  const items = dataset.items.length;
  if (!batching) {
    const childAt = (index: number): Evaluated<PlannedChild> => {
      const input = select(index);
      return input.ok ? ok({ input: input.value, items: 1 }) : input;
    };
    return ok({ children: items, items, childAt, writer });
  }
  const selected: Json[] = [];
  for (let index = 0; index < items; index += 1) {
    const item = select(index);
    if (!item.ok) return item;
    selected.push(item.value);
  }
  const batches = batchItems(selected, batching, tools.scale);
  if (!batches.ok) return err(tooLargeFault(tools.name, false));
  const childAt = (index: number): Evaluated<PlannedChild> => {
    const batch = batches.value[index] ?? [];
    return ok({ input: batchOf(batch, batching.input), items: batch.length });
  };
  return ok({ children: batches.value.length, items, childAt, writer });
}

/** `parameters`: those of the writer, evaluated. Exported results keep their metadata unless the state says otherwise. */
export function toWriter({ Resource, WriterConfig }: ResultWriter, parameters: Json): Evaluated<Writer> {
  const place = Resource === undefined ? null : placeIn(parameters);
  if (Resource !== undefined && !place) {
    const cause = 'The ResultWriter needs a Bucket.';
    return err({ kind: 'error', error: 'States.ResultWriterFailed', cause, terminal: false });
  }
  return ok({
    place,
    transformation: WriterConfig?.Transformation ?? (place ? 'NONE' : 'COMPACT'),
    lines: WriterConfig?.OutputType === 'JSONL',
  });
}

function placeIn(parameters: Json): Writer['place'] {
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) return null;
  const { Bucket: bucket, Prefix: prefix } = parameters as { readonly [name: string]: Json };
  if (typeof bucket !== 'string' || bucket === '') return null;
  return { bucket, prefix: typeof prefix === 'string' ? prefix : '' };
}
