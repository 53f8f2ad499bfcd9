import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Scale } from '../payload';

/** `ItemBatcher`, evaluated. */
export type Batching = {
  /** Infinity where the state does not bound them. */
  readonly items: number;
  readonly bytes: number;
  /** Undefined: the state has no `BatchInput`. */
  readonly input: Json | undefined;
};

/** 0 bounds nothing, as no bound does. A child's input is never larger than a payload may be. */
export function toBatching(
  items: number | undefined,
  bytes: number | undefined,
  input: Json | undefined,
  payloadBytes: number,
): Batching {
  return { items: items || Number.POSITIVE_INFINITY, bytes: Math.min(bytes || payloadBytes, payloadBytes), input };
}

/** Developer guide, "ItemBatcher": what a child is given in place of one item. */
export const batchOf = (items: readonly Json[], input: Json | undefined): Json =>
  input === undefined ? { Items: items } : { BatchInput: input, Items: items };

/**
 * Groups items, in order, each group as large as both bounds allow. Bytes are those of the child's whole input, as JSON. The
 * error is the index of an item that is too large for any batch.
 */
export function batchItems(
  items: readonly Json[],
  { items: mostItems, bytes: mostBytes, input }: Batching,
  scale: Scale,
): Result<readonly (readonly Json[])[], number> {
  const empty = sizeOf(batchOf([], input), scale);
  const batches: Json[][] = [];
  let batch: Json[] = [];
  let bytes = empty;
  for (const [index, item] of items.entries()) {
    const size = sizeOf(item, scale);
    if (empty + size > mostBytes) return err(index);
    // A comma before each item but the first.
    if (batch.length >= mostItems || (batch.length > 0 && bytes + 1 + size > mostBytes)) {
      batches.push(batch);
      batch = [];
      bytes = empty;
    }
    bytes += size + (batch.length > 0 ? 1 : 0);
    batch.push(item);
  }
  if (batch.length > 0) batches.push(batch);
  return ok(batches);
}

function sizeOf(value: Json, scale: Scale): number {
  const weight = scale(value, Number.MAX_SAFE_INTEGER);
  return 'bytes' in weight ? weight.bytes : Number.POSITIVE_INFINITY;
}
