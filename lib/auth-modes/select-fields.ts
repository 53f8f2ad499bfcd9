import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { spanAt } from '@/lib/kernel/span';
import type { AuthModesDiagnostic } from './diagnostics';
import type { Coordinate } from './modes/mode-rule';
import { type NullPositions, nullPositionsOf } from './null-positions';
import type { AuthModesDoc } from './parse';
import type { FieldSite } from './requirement';

/** A field as an operation asks for it: aliases are in the path, fragments are gone, equal paths are merged. */
export type SelectedField = {
  readonly path: readonly string[];
  readonly at: Coordinate;
  /** Its type as the schema writes it, such as `[Post!]!`. */
  readonly type: string;
  readonly positions: NullPositions;
  readonly site: FieldSite;
  readonly children: readonly SelectedField[];
};
export type SelectedOperation = { readonly name: string; readonly fields: readonly SelectedField[] };

export type Selection = {
  readonly operations: readonly SelectedOperation[];
  readonly findings: readonly AuthModesDiagnostic[];
};

type Walk = { readonly doc: AuthModesDoc; readonly findings: AuthModesDiagnostic[]; left: number };

/**
 * The fields that each operation selects, in the order of their answer. Only for operations that graphql-js's rules
 * found sound, so that fields exist and fragments end. What this slice does not run is a finding.
 */
export function selectFields(doc: AuthModesDoc, mostFields: number): Selection {
  const walk: Walk = { doc, findings: [], left: mostFields };
  const operations = doc.operations.map((operation) => ({
    name: nameOf(operation),
    fields: fieldsOfOperation(walk, operation),
  }));
  if (walk.left < 0) walk.findings.push(tooManyFields(mostFields));
  return { operations, findings: walk.findings };
}

/** About the operations together, so it stands at their beginning. */
export function tooManyFields(most: number): AuthModesDiagnostic {
  const at = { from: 0, to: 0, line: 1, column: 1 };
  return { code: 'too-many-fields', severity: 'error', document: 'query', at, values: { most } };
}

/** An operation without a name is called after its kind; there is only one then. */
export function nameOf({ name, operation }: OperationDefinitionNode): string {
  return name?.value ?? operation;
}

function fieldsOfOperation(walk: Walk, { operation, selectionSet }: OperationDefinitionNode): SelectedField[] {
  const type = walk.doc.schema.getRootType(operation);
  return type ? fieldsOf(walk, type, [selectionSet], []) : [];
}

function fieldsOf(
  walk: Walk,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
): SelectedField[] {
  const byName = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collect(walk, type, set, byName, seen);
  const fields: SelectedField[] = [];
  for (const [name, nodes] of byName) {
    walk.left -= 1;
    if (walk.left < 0) break;
    const field = toSelected(walk, type, nodes, [...path, name]);
    if (field) fields.push(field);
  }
  return fields;
}

/** GraphQL spec, "CollectFields". A fragment is looked at once in a selection. */
function collect(
  walk: Walk,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  byName: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of set.selections) {
    for (const { name, loc } of selection.directives ?? []) {
      report(walk, 'condition-not-run-yet', { directive: name.value }, loc);
    }
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      byName.set(key, [...(byName.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(walk, type, selection.typeCondition?.name.value)) {
        collect(walk, type, selection.selectionSet, byName, seen);
      }
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = walk.doc.query.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION && applies(walk, type, fragment.typeCondition.name.value)) {
        collect(walk, type, fragment.selectionSet, byName, seen);
      }
    }
  }
}

function applies({ doc: { schema } }: Walk, type: GraphQLObjectType, condition: string | undefined): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function toSelected(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: readonly string[],
): SelectedField | null {
  const [first] = nodes;
  const name = first?.name.value ?? '';
  const definition = type.getFields()[name];
  if (!definition) {
    // `__typename` is no field of the schema: no directive reaches it and everybody gets it.
    if (name !== '__typename') report(walk, 'introspection-not-run-yet', { field: name }, first?.loc);
    return null;
  }
  const named = getNamedType(definition.type);
  if (isCompositeType(named) && !isObjectType(named)) {
    report(walk, 'abstract-type-not-run-yet', { field: name, type: named.name }, first?.loc);
    return null;
  }
  const { schema } = walk.doc;
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const onType = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  return {
    path,
    at: { type: type.name, field: name },
    type: String(definition.type),
    positions: nullPositionsOf(definition.type),
    site: {
      onField: definition.astNode?.directives ?? [],
      onType,
      isRoot: [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type),
    },
    children: isObjectType(named) ? fieldsOf(walk, named, sets, path) : [],
  };
}

type NotRunYet =
  | { code: 'condition-not-run-yet'; values: { directive: string } }
  | { code: 'introspection-not-run-yet'; values: { field: string } }
  | { code: 'abstract-type-not-run-yet'; values: { field: string; type: string } };

function report<C extends NotRunYet['code']>(
  walk: Walk,
  code: C,
  values: Extract<NotRunYet, { code: C }>['values'],
  loc: { readonly start: number; readonly end: number } | undefined,
): void {
  const at = spanAt(walk.doc.documents.query, loc?.start ?? 0, loc?.end ?? 0);
  if (walk.findings.some((finding) => finding.code === code && finding.at.from === at.from)) return;
  // The values belong to the code by the type of this function, which the union cannot express.
  walk.findings.push({ code, severity: 'error', document: 'query', at, values } as unknown as AuthModesDiagnostic);
}
