import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { toDynamoDb, toMapValues } from './dynamodb-values';

/** Names and values of one expression, numbered as AWS was recorded numbering them: `#expName_1`, `:expValue_1`. */
function createNames() {
  const names: Record<string, Json> = {};
  const values: Record<string, Json> = {};
  return {
    name: (attribute: string) => {
      const known = Object.keys(names).find((key) => names[key] === attribute);
      const key = known ?? `#expName_${Object.keys(names).length + 1}`;
      names[key] = attribute;
      return key;
    },
    value: (value: Json) => {
      const key = `:expValue_${Object.keys(values).length + 1}`;
      values[key] = toDynamoDb(value);
      return key;
    },
    finish: (expression: string): JsonObject => ({
      expression,
      ...(Object.keys(names).length > 0 ? { expressionNames: names } : {}),
      ...(Object.keys(values).length > 0 ? { expressionValues: values } : {}),
    }),
  };
}
type Names = ReturnType<typeof createNames>;

const comparisons: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** A condition written as data: `{ id: { attributeExists: false }, or: [ … ] }`. */
function toCondition(condition: JsonObject, names: Names): string {
  const parts = Object.entries(condition).flatMap(([key, tests]): string[] => {
    if ((key === 'and' || key === 'or') && Array.isArray(tests)) {
      const sides = tests.map((side: Json) => toCondition(asObject(side), names));
      return [`(${sides.join(key === 'and' ? ' AND ' : ' OR ')})`];
    }
    if (key === 'not') return [`(NOT ${toCondition(asObject(tests), names)})`];
    return Object.entries(asObject(tests)).map(([test, wanted]) => toTest(names.name(key), test, wanted, names));
  });
  return parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(' AND ');
}

function toTest(name: string, test: string, wanted: Json, names: Names): string {
  const comparison = comparisons[test];
  if (comparison) return `${name} ${comparison} ${names.value(wanted)}`;
  switch (test) {
    case 'attributeExists':
      return `${wanted === false ? 'attribute_not_exists' : 'attribute_exists'}(${name})`;
    case 'beginsWith':
      return `begins_with(${name}, ${names.value(wanted)})`;
    case 'contains':
      return `contains(${name}, ${names.value(wanted)})`;
    case 'notContains':
      return `NOT contains(${name}, ${names.value(wanted)})`;
    case 'between': {
      const [low = null, high = null] = Array.isArray(wanted) ? (wanted as Json[]) : [];
      return `${name} BETWEEN ${names.value(low)} AND ${names.value(high)}`;
    }
    case 'in': {
      const values = Array.isArray(wanted) ? (wanted as Json[]) : [wanted];
      return `${name} IN (${values.map((value) => names.value(value)).join(', ')})`;
    }
    default:
      return `${name} = ${names.value(wanted)}`;
  }
}

function expression(condition: Json | undefined): JsonObject | undefined {
  if (!isJsonObject(condition) || Object.keys(condition).length === 0) return undefined;
  const names = createNames();
  return names.finish(toCondition(condition, names));
}

/** `operations.increment(1)` and its kin are marked values, until `update` writes them into an expression. */
export function toOperation(type: string, value: Json): JsonObject {
  const key =
    type === 'increment' || type === 'decrement' ? 'by' : type === 'append' || type === 'prepend' ? 'items' : 'value';
  return { type: `OPERATION_${type.toUpperCase()}`, [key]: value };
}

function toUpdate(update: JsonObject): JsonObject {
  const names = createNames();
  const sets: string[] = [];
  const removes: string[] = [];
  for (const [attribute, value] of Object.entries(update)) {
    const operation = isJsonObject(value) && typeof value.type === 'string' ? value.type : '';
    const marked = asObject(value);
    const name = names.name(attribute);
    switch (operation) {
      case 'OPERATION_INCREMENT':
        sets.push(`${name} = ${name} + ${names.value(marked.by ?? 1)}`);
        break;
      case 'OPERATION_DECREMENT':
        sets.push(`${name} = ${name} - ${names.value(marked.by ?? 1)}`);
        break;
      case 'OPERATION_APPEND':
        sets.push(`${name} = list_append(${name}, ${names.value(marked.items ?? [])})`);
        break;
      case 'OPERATION_PREPEND':
        sets.push(`${name} = list_append(${names.value(marked.items ?? [])}, ${name})`);
        break;
      case 'OPERATION_REMOVE':
        removes.push(name);
        break;
      case 'OPERATION_ADD':
      case 'OPERATION_REPLACE':
        sets.push(`${name} = ${names.value(marked.value ?? null)}`);
        break;
      default:
        sets.push(`${name} = ${names.value(value)}`);
    }
  }
  const clauses = [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
  ];
  return names.finish(clauses.join(' '));
}

/** `@aws-appsync/utils/dynamodb`: what each helper returns is the request that the data source takes. */
export const dynamodbModule: { readonly [name: string]: (payload: JsonObject) => JsonObject } = {
  get: ({ key, ...rest }) => ({ operation: 'GetItem', key: typed(key), ...pick(rest, ['consistentRead']) }),
  put: ({ key, item, condition }) => ({
    operation: 'PutItem',
    key: typed(key),
    attributeValues: typed(item),
    ...given('condition', expression(condition)),
  }),
  update: ({ key, update, condition }) => ({
    operation: 'UpdateItem',
    key: typed(key),
    update: toUpdate(asObject(update)),
    ...given('condition', expression(condition)),
  }),
  remove: ({ key, condition }) => ({
    operation: 'DeleteItem',
    key: typed(key),
    ...given('condition', expression(condition)),
  }),
  query: ({ query, filter, ...rest }) => ({
    operation: 'Query',
    ...given('query', expression(query)),
    ...given('filter', expression(filter)),
    ...pick(rest, ['index', 'limit', 'nextToken', 'scanIndexForward', 'consistentRead', 'select']),
  }),
  scan: ({ filter, ...rest }) => ({
    operation: 'Scan',
    ...given('filter', expression(filter)),
    ...pick(rest, ['index', 'limit', 'nextToken', 'consistentRead', 'select']),
  }),
};

const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
const typed = (value: Json | undefined) => toMapValues(asObject(value));
const given = (name: string, value: JsonObject | undefined): JsonObject => (value ? { [name]: value } : {});

/** Members that are there; one that is null counts as left out, as AppSync was recorded doing. */
function pick(from: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.flatMap((key) => ((from[key] ?? null) === null ? [] : [[key, from[key] ?? null]])));
}
