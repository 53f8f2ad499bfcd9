import type { Json } from '@/lib/kernel/json';

/** What a distributed Map maps over. */
export type Dataset = {
  readonly items: readonly Json[];
  /** Of a JSON object: the name of each item. */
  readonly keys: readonly string[] | null;
  /** `$$.Map.Item.Source` (developer guide, "Context object"). */
  readonly source: string;
};

/** Items that come in the state's input. */
export const stateData = 'STATE_DATA';

/** A list's elements, or an object's members; null for what cannot be mapped over. */
export function toDataset(value: Json, source: string): Dataset | null {
  if (Array.isArray(value)) return { items: value as readonly Json[], keys: null, source };
  if (typeof value !== 'object' || value === null) return null;
  return { items: Object.values(value), keys: Object.keys(value), source };
}

/** What a child is given where no ItemSelector says otherwise: an object is mapped over pair by pair. */
export function itemOf({ items, keys }: Dataset, index: number): Json {
  const value = items[index] ?? null;
  const key = keys?.[index];
  return key === undefined ? value : { Key: key, Value: value };
}

/** What the context object says of an item beside its place and value. */
export type ItemOrigin = { readonly source: string; readonly key?: string };

export function originOf({ keys, source }: Dataset, index: number): ItemOrigin {
  const key = keys?.[index];
  return key === undefined ? { source } : { source, key };
}
