import { isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';
import type { SourceError, TableChange } from '../events';
import { fromMapValues } from '../resolvers/dynamodb-values';
import type { DataSource } from '../scenario';
import { compare, type Expression, holds, toExpression, update } from './expression';

type TableSource = Extract<DataSource, { type: 'DYNAMODB' }>;

/** What a table answers, and what the request did to it. A failed condition shows the item it failed on. */
export type TableAnswer = {
  readonly result: Json;
  readonly error?: SourceError;
  readonly changed?: { readonly change: TableChange; readonly key: JsonObject; readonly items: readonly JsonObject[] };
};

const invalid = (message: string): TableAnswer => ({
  result: null,
  error: { message, type: 'DynamoDB:DynamoDbException' },
});

/** One request to a table: DG, "JavaScript resolver function reference for DynamoDB". A new table, the old one stays. */
export function askTable(source: TableSource, items: readonly JsonObject[], request: JsonObject): TableAnswer {
  switch (request.operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return askItem(source, items, request, request.operation);
    case 'Query': {
      const condition = toExpression(request.query);
      if (!condition) return invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified');
      // A secondary index has keys of its own, which the scenario does not say: any attribute may be one.
      if (typeof request.index !== 'string' && !namesPartition(condition, source)) {
        return invalid(`Query condition missed key schema element: ${source.key.partition}`);
      }
      return page(request, source, items, condition);
    }
    case 'Scan':
      return page(request, source, items, null);
    default:
      return invalid(`Unsupported operation '${String(request.operation)}'.`);
  }
}

function askItem(
  source: TableSource,
  items: readonly JsonObject[],
  request: JsonObject,
  operation: 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem',
): TableAnswer {
  const key = isJsonObject(request.key) ? fromMapValues(request.key) : undefined;
  const names = [source.key.partition, ...(source.key.sort ? [source.key.sort] : [])];
  if (!key || Object.keys(key).length !== names.length || names.some((name) => (key[name] ?? null) === null)) {
    return invalid('The provided key element does not match the schema');
  }
  const isIt = (item: JsonObject) => names.every((name) => jsonEquals(item[name] ?? null, key[name] ?? null));
  const current = items.find(isIt);
  if (operation === 'GetItem') return { result: current ?? null };

  const condition = toExpression(request.condition);
  if (condition) {
    const held = holds(condition, current ?? {});
    if (!held.ok) return invalid(`Invalid ConditionExpression: ${held.error}`);
    if (!held.value) {
      const error = { message: 'The conditional request failed', type: 'DynamoDB:ConditionalCheckFailedException' };
      return { result: current ?? null, error };
    }
  }
  if (operation === 'DeleteItem') {
    if (!current) return { result: null };
    return { result: current, changed: { change: 'deleted', key, items: items.filter((item) => !isIt(item)) } };
  }
  let after: JsonObject;
  if (operation === 'PutItem') {
    const values = isJsonObject(request.attributeValues) ? fromMapValues(request.attributeValues) : undefined;
    if (!values) return invalid('The attribute values are not typed as DynamoDB types them');
    after = { ...values, ...key };
  } else {
    const expression = toExpression(request.update);
    const updated = expression ? update(expression, current ?? key) : null;
    if (updated && !updated.ok) return invalid(`Invalid UpdateExpression: ${updated.error}`);
    after = updated ? { ...updated.value, ...key } : (current ?? key);
  }
  const next = current ? items.map((item) => (isIt(item) ? after : item)) : [...items, after];
  return { result: after, changed: { change: operation === 'PutItem' ? 'put' : 'updated', key, items: next } };
}

/** Items in key order, a page of them: `limit` bounds what is read, the filter comes after (DynamoDB guide). */
function page(
  request: JsonObject,
  source: TableSource,
  items: readonly JsonObject[],
  condition: Expression | null,
): TableAnswer {
  const { sort } = source.key;
  const sorted = condition && sort ? [...items].sort((a, b) => compare(a[sort], b[sort]) ?? 0) : items;
  const ordered = condition && request.scanIndexForward === false ? [...sorted].reverse() : sorted;
  const matching: JsonObject[] = [];
  for (const item of ordered) {
    const held = condition ? holds(condition, item) : null;
    if (held && !held.ok) return invalid(`Invalid KeyConditionExpression: ${held.error}`);
    if (!held || held.value) matching.push(item);
  }
  const from = typeof request.nextToken === 'string' ? Number(request.nextToken) || 0 : 0;
  const limit = typeof request.limit === 'number' ? Math.max(1, request.limit) : matching.length;
  const read = matching.slice(from, from + limit);
  const filter = toExpression(request.filter);
  const kept: JsonObject[] = [];
  for (const item of read) {
    const held = filter ? holds(filter, item) : null;
    if (held && !held.ok) return invalid(`Invalid FilterExpression: ${held.error}`);
    if (!held || held.value) kept.push(item);
  }
  const end = from + limit;
  return { result: { items: kept, nextToken: end < matching.length ? String(end) : null, scannedCount: read.length } };
}

function namesPartition({ expression, names }: Expression, { key }: TableSource): boolean {
  const tokens = expression.match(/#?[A-Za-z_]\w*/g) ?? [];
  return tokens.some((name) => (name.startsWith('#') ? names[name] : name) === key.partition);
}
