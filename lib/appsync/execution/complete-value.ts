import { GraphQLError, getNullableType, isAbstractType, isLeafType, isListType, isObjectType } from 'graphql';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { member } from '../behaviours';
import type { AppSyncError } from '../events';
import { collectFields, type Selecting } from './collect-fields';
import { type Place, shapeErrorAt, wayText } from './place';

export type Completing = Selecting & {
  readonly fail: (place: Place, error: AppSyncError) => void;
  /** A field of an object whose value is known: to be resolved. */
  readonly begin: (place: Place, source: Json) => void;
};

/** GraphQL spec, "CompleteValue", with AppSync's words for a value of the wrong shape. */
export function completeValue(place: Place, value: Json, completing: Completing) {
  const type = getNullableType(place.type);
  const mismatch = (expected: string) => {
    const message = `Can't resolve value (${wayText(place.way)}) : type mismatch error, expected type ${expected}, got ${kindOf(value)}`;
    completing.fail(place, shapeErrorAt(place, message));
  };
  if (value === null) {
    place.slot = { kind: 'null' };
  } else if (isListType(type)) {
    if (!Array.isArray(value)) return mismatch('LIST');
    const items = value.map(
      (_, i): Place => ({
        ...place,
        type: type.ofType,
        path: [...place.path, `item:${i}`],
        way: [...place.way, i],
        slot: { kind: 'null' },
      }),
    );
    place.slot = { kind: 'list', items };
    for (const [i, item] of items.entries()) completeValue(item, (value[i] ?? null) as Json, completing);
  } else if (isLeafType(type)) {
    try {
      place.slot = { kind: 'leaf', value: type.serialize(value) as Json, raw: value };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const message = `Can't serialize value (${wayText(place.way)}) : ${error.message}`;
      completing.fail(place, shapeErrorAt(place, message));
    }
  } else {
    if (!isJsonObject(value)) return mismatch('OBJECT');
    const named = isAbstractType(type) ? completing.schema.getType(String(member(value, '__typename'))) : type;
    if (!isObjectType(named) || (isAbstractType(type) && !completing.schema.isSubType(type, named))) {
      const message = `Can't resolve value (${wayText(place.way)}) : ${String(type)} needs a __typename that says which type it is`;
      return completing.fail(place, shapeErrorAt(place, message));
    }
    const selected = collectFields(
      completing,
      named,
      place.nodes.map((node) => node.selectionSet),
    );
    const fields = new Map<string, Place>();
    place.slot = { kind: 'object', source: value, fields };
    for (const [key, nodes] of selected) {
      const child: Place = {
        type: named.getFields()[nodes[0].name.value]?.type ?? place.type,
        parent: named,
        nodes,
        path: [...place.path, key],
        way: [...place.way, key],
        slot: { kind: 'null' },
      };
      fields.set(key, child);
      if (nodes[0].name.value === '__typename') child.slot = { kind: 'leaf', value: named.name, raw: named.name };
      else completing.begin(child, value);
    }
  }
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'LIST';
  return typeof value === 'object'
    ? 'OBJECT'
    : typeof value === 'string'
      ? 'STRING'
      : String(typeof value).toUpperCase();
}
