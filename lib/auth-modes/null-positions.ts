import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';

/**
 * Where a null may stand in a field's type, from the inside out: of `[Post!]!` the item, then the list, which is the
 * field itself. `true` means it may not be null there.
 */
export type NullPositions = readonly boolean[];

export function nullPositionsOf(type: GraphQLOutputType): NullPositions {
  const positions: boolean[] = [];
  let inner: GraphQLOutputType = type;
  for (;;) {
    const nonNull: boolean = isNonNullType(inner);
    const nullable: GraphQLOutputType = isNonNullType(inner) ? inner.ofType : inner;
    positions.unshift(nonNull);
    if (!isListType(nullable)) return positions;
    inner = nullable.ofType;
  }
}

/** Where a null below comes to rest: in the items of a list, at the field, or further up (GraphQL spec, 6.4.4). */
export function restingPlace(positions: NullPositions): 'items' | 'field' | 'further-up' {
  const place = positions.indexOf(false);
  if (place === -1) return 'further-up';
  return place === positions.length - 1 ? 'field' : 'items';
}

/** A field that is not allowed answers null itself, unless its type says it never is null. */
export function mayAnswerNull(positions: NullPositions): boolean {
  return positions.at(-1) === false;
}
