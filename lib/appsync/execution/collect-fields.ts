import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { JsonObject } from '@/lib/kernel/json';

export type Selecting = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: JsonObject;
};
export type Fields = Map<string, [FieldNode, ...FieldNode[]]>;

/** GraphQL spec, "CollectFields": the fields of a selection by response key, fragments and `@skip` applied. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Fields {
  const fields: Fields = new Map();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, selecting)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const key = (selection.alias ?? selection.name).value;
          const known = fields.get(key);
          if (known) known.push(selection);
          else fields.set(key, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(selecting, type, selection.typeCondition?.name.value)) collect(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = selecting.fragments.get(selection.name.value);
          if (!fragment || visited.has(selection.name.value)) break;
          visited.add(selection.name.value);
          if (applies(selecting, type, fragment.typeCondition.name.value)) collect(fragment.selectionSet);
          break;
        }
      }
    }
  };
  for (const set of sets) if (set) collect(set);
  return fields;
}

function isIncluded(node: { readonly directives?: readonly DirectiveNode[] }, { variables }: Selecting): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies({ schema }: Selecting, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
