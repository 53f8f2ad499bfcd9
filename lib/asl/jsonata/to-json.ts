import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { maxPayloadDepth } from '../payload';

/**
 * The result of an expression as plain JSON, or why it is none. Sequences become lists. Measured: numbers that JSON
 * cannot write come out as texts, `"Infinity"` or `"NaN"`. What is undefined inside is left out.
 */
export function toJson(value: unknown, depth = 0): Result<Json | undefined, 'unsupported' | 'too-deep'> {
  if (depth > maxPayloadDepth) return err('too-deep');
  switch (typeof value) {
    case 'undefined':
      return ok(undefined);
    case 'string':
    case 'boolean':
      return ok(value);
    case 'number':
      return ok(Number.isFinite(value) ? value + 0 : String(value));
    case 'object':
      return value === null ? ok(null) : Array.isArray(value) ? list(value, depth) : members(value, depth);
    default:
      return err('unsupported');
  }
}

function list(values: readonly unknown[], depth: number): ReturnType<typeof toJson> {
  const items: Json[] = [];
  for (const value of values) {
    const item = toJson(value, depth + 1);
    if (!item.ok) return item;
    if (item.value !== undefined) items.push(item.value);
  }
  return ok(items);
}

function members(value: object, depth: number): ReturnType<typeof toJson> {
  // Functions of jsonata are objects with such marks; they are no JSON.
  if ('_jsonata_function' in value || '_jsonata_lambda' in value) return err('unsupported');
  const entries: [string, Json][] = [];
  for (const [name, part] of Object.entries(value)) {
    const member = toJson(part, depth + 1);
    if (!member.ok) return member;
    if (member.value !== undefined) entries.push([name, member.value]);
  }
  return ok(Object.fromEntries(entries));
}
