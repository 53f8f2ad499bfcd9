import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/** DG, "util.dynamodb": a value as DynamoDB writes it. Recorded: a number stays a number, `{"N": 12345}`. */
export function toDynamoDb(value: Json): JsonObject {
  if (value === null) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map((item: Json) => toDynamoDb(item)) };
  return { M: toMapValues(value as JsonObject) };
}

export function toMapValues(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toDynamoDb(each)]));
}

/** The plain value behind a typed one; undefined where it is not one. */
export function fromDynamoDb(typed: Json): Json | undefined {
  if (!isJsonObject(typed)) return undefined;
  const [entry, ...more] = Object.entries(typed);
  if (!entry || more.length > 0) return undefined;
  const [type, value] = entry;
  switch (type) {
    case 'S':
    case 'B':
      return typeof value === 'string' ? value : undefined;
    case 'N':
      return typeof value === 'number' || typeof value === 'string' ? Number(value) : undefined;
    case 'BOOL':
      return typeof value === 'boolean' ? value : undefined;
    case 'NULL':
      return null;
    case 'SS':
    case 'BS':
      return Array.isArray(value) ? value : undefined;
    case 'NS':
      return Array.isArray(value) ? value.map(Number) : undefined;
    case 'L': {
      if (!Array.isArray(value)) return undefined;
      const items = value.map((item: Json) => fromDynamoDb(item));
      return items.some((item) => item === undefined) ? undefined : (items as Json[]);
    }
    case 'M':
      return isJsonObject(value) ? fromMapValues(value) : undefined;
    default:
      return undefined;
  }
}

export function fromMapValues(typed: JsonObject): JsonObject | undefined {
  const entries = Object.entries(typed).map(([key, value]) => [key, fromDynamoDb(value)] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(entries) as JsonObject;
}
