import { isNonNullType } from 'graphql';
import type { Json } from '@/lib/kernel/json';
import type { AppSyncError } from '../events';
import { type Place, shapeErrorAt, wayText } from './place';

/** A value, or that the place cannot be null and is: then it is for the parent to be null. */
type Assembled = { readonly value: Json } | { readonly from: readonly string[] };

export type Bubbling = {
  readonly nullBubbles: boolean;
  readonly fail: (error: AppSyncError) => void;
  readonly bubbled: (to: readonly string[], from: readonly string[]) => void;
};

/**
 * The response's data out of its places. GraphQL spec, "Handling Field Errors": a null where the type says there is
 * none makes the nearest nullable parent null. One that comes of an error adds no second one.
 */
export function assemble(place: Place, bubbling: Bubbling): Assembled {
  const made = fill(place, bubbling);
  const isRequired = isNonNullType(place.type) && bubbling.nullBubbles;
  if ('from' in made) {
    if (isRequired) return made;
    bubbling.bubbled(place.path, made.from);
    return { value: null };
  }
  if (made.value !== null || !isRequired) return made;
  if (place.slot.kind !== 'failed') {
    const named = String(place.type).replace(/!$/, '');
    const message = `Cannot return null for non-nullable type: '${named}' within parent '${place.parent.name}' (${wayText(place.way)})`;
    bubbling.fail(shapeErrorAt(place, message));
  }
  return { from: place.path };
}

function fill(place: Place, bubbling: Bubbling): Assembled {
  const { slot } = place;
  switch (slot.kind) {
    case 'null':
    case 'failed':
      return { value: null };
    case 'leaf':
      return { value: slot.value };
    case 'list': {
      const items = slot.items.map((item) => assemble(item, bubbling));
      const broken = items.find((item) => 'from' in item);
      return broken ?? { value: items.map((item) => ('value' in item ? item.value : null)) };
    }
    case 'object':
      return assembleFields(slot.fields, bubbling);
  }
}

export function assembleFields(fields: ReadonlyMap<string, Place>, bubbling: Bubbling): Assembled {
  const made = [...fields].map(([key, place]) => [key, assemble(place, bubbling)] as const);
  const broken = made.find(([, each]) => 'from' in each);
  if (broken) return broken[1];
  return { value: Object.fromEntries(made.map(([key, each]) => [key, 'value' in each ? each.value : null])) };
}
