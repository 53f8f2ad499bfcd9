import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { applyUpdate } from './dynamo-db/apply-update';
import { attributeAt, compareAttributes } from './dynamo-db/attributes';
import { conditionHolds, type Values } from './dynamo-db/condition-holds';
import { parseCondition, parseUpdate } from './dynamo-db/expression';
import { answered, failed, type Service, type ServiceReply, type ServiceRequest } from './service';
import { type Item, keyText, type Table } from './service-state';

export const dynamoDbNames = { optimized: 'DynamoDB', client: 'AmazonDynamoDBv2', sdk: 'DynamoDb' } as const;

/** Every call looks through the table. */
const itemsPerStep = 8;

/** Tables of the scenario (API reference of DynamoDB). Optimized are the four calls for one item; the SDK has more. */
export const dynamoDb: Service = (request) => {
  const act = actions[request.api];
  if (!act) return null;
  const { TableName: given } = request.parameters;
  const name = String(given).split('/').at(-1) ?? '';
  const table = Object.hasOwn(request.state.tables, name) ? request.state.tables[name] : undefined;
  if (table) {
    request.charge(Math.ceil(table.items.length / itemsPerStep));
    return act(request, name, table);
  }
  return failed(dynamoDbNames, request, {
    exception: 'ResourceNotFoundException',
    message: 'Requested resource not found',
  });
};

type Action = (request: ServiceRequest, name: string, table: Table) => ServiceReply;

const putItem: Action = (request, name, table) => {
  const item = objectAt(request, 'Item');
  const old = find(table, item);
  return (
    badKey(request, table, item) ??
    unmet(request, old) ??
    answered(returned(request, old, undefined), [{ of: 'table', name, key: keyOf(table, item), item }])
  );
};

const getItem: Action = (request, _, table) => {
  const key = objectAt(request, 'Key');
  const item = find(table, key);
  return badKey(request, table, key, 'exact') ?? answered(item ? { Item: item } : {});
};

const deleteItem: Action = (request, name, table) => {
  const key = objectAt(request, 'Key');
  const old = find(table, key);
  const changes = old ? [{ of: 'table', name, key, item: null } as const] : [];
  return (
    badKey(request, table, key, 'exact') ?? unmet(request, old) ?? answered(returned(request, old, undefined), changes)
  );
};

const updateItem: Action = (request, name, table) => {
  const key = objectAt(request, 'Key');
  const old = find(table, key);
  const refusal = badKey(request, table, key, 'exact') ?? unmet(request, old);
  if (refusal) return refusal;
  const text = request.parameters.UpdateExpression;
  const parsed = parseUpdate(typeof text === 'string' ? text : '', placeholders(request));
  if (!parsed.ok) return invalid(request, `Invalid UpdateExpression: ${parsed.error}`);
  const item = applyUpdate(parsed.value, old ?? key, values(request));
  if (!item.ok) return invalid(request, item.error);
  if (keyText(table.key, item.value) !== keyText(table.key, key)) {
    return invalid(
      request,
      'One or more parameter values were invalid: Cannot update attribute that is part of the key',
    );
  }
  const touched = new Set(parsed.value.map(({ path }) => String(path[0])));
  const output = returned(request, old, item.value, touched);
  return answered(output, [{ of: 'table', name, key, item: item.value }]);
};

/** Query and Scan: the items that meet both conditions, in order of the sort key. */
const search: Action = (request, _, table) => {
  const { KeyConditionExpression, FilterExpression, ScanIndexForward, Limit, Select } = request.parameters;
  if (request.api === 'query' && typeof KeyConditionExpression !== 'string') {
    return invalid(
      request,
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const keyed = meets(request, KeyConditionExpression);
  const filter = meets(request, FilterExpression);
  if (!keyed.ok) return invalid(request, `Invalid KeyConditionExpression: ${keyed.error}`);
  if (!filter.ok) return invalid(request, `Invalid FilterExpression: ${filter.error}`);
  const found = inOrder(table, table.items.filter(keyed.value), ScanIndexForward === false);
  const scanned = typeof Limit === 'number' ? found.slice(0, Limit) : found;
  const items = scanned.filter(filter.value);
  const counts = { Count: items.length, ScannedCount: scanned.length };
  return answered(Select === 'COUNT' ? counts : { ...counts, Items: items });
};

const actions: Readonly<Record<string, Action>> = {
  putItem,
  getItem,
  deleteItem,
  updateItem,
  query: search,
  scan: search,
};

const objectAt = ({ parameters }: ServiceRequest, member: string): JsonObject => {
  const value = parameters[member];
  return isJsonObject(value) ? value : {};
};
const values = (request: ServiceRequest): Values => objectAt(request, 'ExpressionAttributeValues');
const placeholders = (request: ServiceRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(objectAt(request, 'ExpressionAttributeNames')).map(([k, v]) => [k, String(v)]));

const keyOf = (table: Table, item: Item): Item =>
  Object.fromEntries(table.key.map((name) => [name, item[name] ?? null]));
const find = (table: Table, key: Item): Item | undefined => {
  const text = keyText(table.key, key);
  return table.items.find((item) => keyText(table.key, item) === text);
};

/** The service calls this error ValidationException; the SDKs have no class for it but the service's own. */
function invalid(request: ServiceRequest, message: string): ServiceReply {
  const exception = request.style === 'sdk' ? 'DynamoDbException' : 'AmazonDynamoDBException';
  return failed(dynamoDbNames, request, { exception, code: 'ValidationException', message });
}

function badKey(request: ServiceRequest, table: Table, item: Item, exact?: 'exact'): ServiceReply | null {
  const missing = table.key.find((name) => !isJsonObject(item[name]));
  if (exact && (missing !== undefined || Object.keys(item).length !== table.key.length)) {
    return invalid(request, 'The provided key element does not match the schema');
  }
  if (missing === undefined) return null;
  return invalid(request, `One or more parameter values were invalid: Missing the key ${missing} in the item`);
}

function meets(request: ServiceRequest, expression: Json | undefined) {
  if (typeof expression !== 'string') return { ok: true, value: () => true } as const;
  const parsed = parseCondition(expression, placeholders(request));
  if (!parsed.ok) return parsed;
  return { ok: true, value: (item: Item) => conditionHolds(parsed.value, item, values(request)) } as const;
}

function unmet(request: ServiceRequest, old: Item | undefined): ServiceReply | null {
  const condition = meets(request, request.parameters.ConditionExpression);
  if (!condition.ok) return invalid(request, `Invalid ConditionExpression: ${condition.error}`);
  if (condition.value(old ?? {})) return null;
  return failed(dynamoDbNames, request, {
    exception: 'ConditionalCheckFailedException',
    message: 'The conditional request failed',
  });
}

/** `ReturnValues`: none, the item as it was or is, or of it the attributes that the update names. */
function returned(
  request: ServiceRequest,
  old: Item | undefined,
  now: Item | undefined,
  touched?: ReadonlySet<string>,
): JsonObject {
  const wanted = request.parameters.ReturnValues;
  const from = wanted === 'ALL_OLD' || wanted === 'UPDATED_OLD' ? old : now;
  if (typeof wanted !== 'string' || wanted === 'NONE' || !from) return {};
  if (!touched || wanted.startsWith('ALL')) return { Attributes: from };
  return { Attributes: Object.fromEntries(Object.entries(from).filter(([name]) => touched.has(name))) };
}

function inOrder(table: Table, items: readonly Item[], backwards: boolean): readonly Item[] {
  const sortKey = table.key[1];
  if (sortKey === undefined) return items;
  return items.toSorted((a, b) => (backwards ? -1 : 1) * byKey(a, b, sortKey));
}

function byKey(a: Item, b: Item, name: string): number {
  const [left, right] = [attributeAt(a, [name]), attributeAt(b, [name])];
  return left && right ? (compareAttributes(left, right) ?? 0) : 0;
}
