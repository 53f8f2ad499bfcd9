import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Json } from '@/lib/kernel/json';
import type { AppSyncError } from '../events';

/** A field of the response, or an item of a list in it, while its value is made. */
export type Place = {
  readonly type: GraphQLOutputType;
  readonly parent: GraphQLObjectType;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** As events name it: `["Query","posts","item:0"]`. */
  readonly path: readonly string[];
  /** As errors name it: `["posts", 0]`. */
  readonly way: readonly (string | number)[];
  slot: Slot;
};

/** `failed` is a null whose error is already among the errors. */
export type Slot =
  | { readonly kind: 'null' }
  | { readonly kind: 'failed' }
  /** `raw` is before the scalar's type wrote it. */
  | { readonly kind: 'leaf'; readonly value: Json; readonly raw: Json }
  | { readonly kind: 'list'; readonly items: readonly Place[] }
  | { readonly kind: 'object'; readonly source: Json; readonly fields: ReadonlyMap<string, Place> };

/** An error about a place in AppSync's shape, with where the field stands in the request. */
export function errorAt(
  place: Pick<Place, 'way' | 'nodes'>,
  message: string,
  more: { readonly data?: Json; readonly errorType?: string | null; readonly errorInfo?: Json } = {},
): AppSyncError {
  const start = place.nodes[0].loc?.startToken;
  const location = start ? [{ line: start.line, column: start.column, sourceName: null }] : [];
  const { data = null, errorType = null, errorInfo = null } = more;
  return { path: place.way, data, errorType, errorInfo, locations: location, message };
}

/** An error of the value's shape, not of a resolver: AppSync gives it neither type nor location. */
export function shapeErrorAt(place: Pick<Place, 'way'>, message: string): AppSyncError {
  return { path: place.way, locations: null, message };
}

/** `/posts[0]/title`, as AppSync's messages write a way. */
export function wayText(way: readonly (string | number)[]): string {
  return way.map((step) => (typeof step === 'number' ? `[${step}]` : `/${step}`)).join('');
}
