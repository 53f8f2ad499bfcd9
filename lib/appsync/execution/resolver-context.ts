import { type FieldNode, getNamedType, isObjectType, print } from 'graphql';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { collectFields, type Selecting } from './collect-fields';
import type { Place } from './place';

/** What a handler sees as `ctx` (DG, "Resolver context object reference"), before there is a result. */
export function toContext(
  place: Place,
  args: JsonObject,
  source: Json,
  identity: Json,
  selecting: Selecting,
): JsonObject {
  const node = place.nodes[0];
  return {
    arguments: args,
    args,
    identity,
    source,
    stash: {},
    prev: null,
    request: { headers: {}, domainName: null },
    env: {},
    info: {
      fieldName: node.name.value,
      parentTypeName: place.parent.name,
      variables: selecting.variables,
      selectionSetList: listSelection(place, selecting),
      selectionSetGraphQL: node.selectionSet ? print(node.selectionSet) : '',
    },
  };
}

const maxListed = 1000;

/** Aliases, not names, nested as `author/id`, with fragments expanded. */
function listSelection(place: Place, selecting: Selecting): string[] {
  const listed: string[] = [];
  const walk = (type: Place['type'], nodes: readonly FieldNode[], prefix: string) => {
    const named = getNamedType(type);
    if (!isObjectType(named)) return;
    const fields = collectFields(
      selecting,
      named,
      nodes.map((node) => node.selectionSet),
    );
    for (const [key, children] of fields) {
      if (listed.length >= maxListed) return;
      listed.push(`${prefix}${key}`);
      const child = named.getFields()[children[0].name.value];
      if (child) walk(child.type, children, `${prefix}${key}/`);
    }
  };
  walk(place.type, place.nodes, '');
  return listed;
}

/** `data` of an error shows only what the request selected of it. */
export function selectData(data: Json, place: Place, selecting: Selecting): Json {
  const named = getNamedType(place.type);
  if (!isObjectType(named) || typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const object = data as JsonObject;
  const fields = collectFields(
    selecting,
    named,
    place.nodes.map((node) => node.selectionSet),
  );
  return Object.fromEntries([...fields].map(([key, [node]]) => [key, object[node.name.value] ?? null]));
}
