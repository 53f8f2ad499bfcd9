import type { HostAnswer, HostFunction } from '@/lib/kernel/interpreter';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Random } from '@/lib/kernel/random';
import { dynamodbModule, toOperation } from './dynamodb-module';
import { toDynamoDb, toMapValues } from './dynamodb-values';

/** What a handler may do besides returning: each ends it, or is noted and it goes on. */
export type Signal =
  | {
      readonly kind: 'error';
      readonly message: string;
      readonly type: string | null;
      readonly data: Json;
      readonly info: Json;
    }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'early-return'; readonly value: Json };

export type Signalling = {
  /** The name under which the signal is thrown, so that it is known again when it comes out. */
  readonly raise: (signal: Signal) => string;
  readonly append: (signal: Extract<Signal, { kind: 'error' }>) => void;
  readonly nowMs: () => number;
  readonly random: Random;
};

const value = (of: Json): HostAnswer => ({ kind: 'value', value: of });
const pure =
  (make: (...args: readonly Json[]) => Json): HostFunction =>
  (args) =>
    value(make(...args));
const text = (of: Json | undefined) => (typeof of === 'string' ? of : '');
const isEmpty = (of: Json | undefined) => (of ?? null) === null || of === '';
const object = (of: Json | undefined) => (isJsonObject(of) ? of : {});

const toError = ([message, type, data, info]: readonly Json[]): Extract<Signal, { kind: 'error' }> => ({
  kind: 'error',
  message: text(message),
  type: typeof type === 'string' ? type : null,
  data: data ?? null,
  info: info ?? null,
});

/**
 * The functions behind `@aws-appsync/utils`, by dotted name. A first slice: what DG's "Built-in utilities" says most
 * resolvers need. A name that is missing is `undefined` in the code, as a misspelt one is.
 */
export function utilFunctions({ raise, append, nowMs, random }: Signalling): { readonly [name: string]: HostFunction } {
  const stop = (signal: Signal, message: string): HostAnswer => ({ kind: 'throw', name: raise(signal), message });
  return {
    'util.error': (args) => stop(toError(args), text(args[0])),
    'util.appendError': (args) => {
      append(toError(args));
      return value(null);
    },
    'util.unauthorized': () => stop({ kind: 'unauthorized' }, 'Unauthorized'),
    'util.autoId': () => value(toUuid(random)),
    'util.authType': pure(() => 'API Key Authorization'),
    'util.isNull': pure((of) => (of ?? null) === null),
    'util.isNullOrEmpty': pure(isEmpty),
    'util.isNullOrBlank': pure((of) => isEmpty(of) || (typeof of === 'string' && of.trim() === '')),
    'util.isString': pure((of) => typeof of === 'string'),
    'util.isNumber': pure((of) => typeof of === 'number'),
    'util.isBoolean': pure((of) => typeof of === 'boolean'),
    'util.isList': pure((of) => Array.isArray(of)),
    'util.isMap': pure((of) => isJsonObject(of)),
    'util.defaultIfNull': pure((of, other) => of ?? other ?? null),
    'util.defaultIfNullOrEmpty': pure((of, other) => (isEmpty(of) ? (other ?? null) : (of ?? null))),
    'util.time.nowISO8601': () => value(new Date(nowMs()).toISOString()),
    'util.time.nowEpochSeconds': () => value(Math.floor(nowMs() / 1000)),
    'util.time.nowEpochMilliSeconds': () => value(nowMs()),
    'util.str.toUpper': pure((of) => text(of).toUpperCase()),
    'util.str.toLower': pure((of) => text(of).toLowerCase()),
    'util.dynamodb.toDynamoDB': pure((of) => toDynamoDb(of ?? null)),
    'util.dynamodb.toString': pure((of) => ({ S: of ?? null })),
    'util.dynamodb.toNumber': pure((of) => ({ N: of ?? null })),
    'util.dynamodb.toBoolean': pure((of) => ({ BOOL: of ?? null })),
    'util.dynamodb.toNull': pure(() => ({ NULL: null })),
    'util.dynamodb.toList': pure((of) => toDynamoDb(Array.isArray(of) ? of : [])),
    'util.dynamodb.toMap': pure((of) => toDynamoDb(object(of))),
    'util.dynamodb.toMapValues': pure((of) => toMapValues(object(of))),
    'util.dynamodb.toStringSet': pure((of) => ({ SS: of ?? [] })),
    'util.dynamodb.toBinary': pure((of) => ({ B: of ?? null })),
    'util.dynamodb.toBinarySet': pure((of) => ({ BS: of ?? [] })),
    'util.dynamodb.toNumberSet': pure((of) => ({ NS: of ?? [] })),
    'runtime.earlyReturn': ([of]) => stop({ kind: 'early-return', value: of ?? null }, 'early return'),
    ...Object.fromEntries(
      Object.entries(dynamodbModule).map(([name, make]) => [`ddb.${name}`, pure((payload) => make(object(payload)))]),
    ),
    ...Object.fromEntries(
      ['increment', 'decrement', 'append', 'prepend', 'replace', 'remove'].map((name) => [
        `ddb.operations.${name}`,
        pure((of) => toOperation(name, of ?? null)),
      ]),
    ),
  };
}

/** A version 4 UUID out of the run's seed. */
function toUuid(random: Random): string {
  const digits = Array.from({ length: 32 }, (_, i) => {
    if (i === 12) return '4';
    return (i === 16 ? 8 + random.below(4) : random.below(16)).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
