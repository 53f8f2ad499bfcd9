import {
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AppSyncError, Response } from '../events';
import { findRequestErrors } from '../validate/request-rules';
import { mutationsOf } from '../validate/schema-rules';
import { assembleFields } from './assemble';
import { collectFields, type Selecting } from './collect-fields';
import type { Execution } from './execution';
import type { Place } from './place';
import { createRequesting, type Requesting } from './requesting';
import { deliver } from './subscriptions';

export type Request = {
  readonly document: string;
  readonly variables: JsonObject;
  readonly operationName: string | undefined;
};

/** One request from arrival to answer; null where a budget ended the run in it. */
export function runRequest(execution: Execution, operation: number, request: Request): Response | null {
  const { agenda, journal, schema, doc } = execution;
  const { document: name, variables, operationName } = request;
  const write = (body: Parameters<typeof journal.write>[2]) => journal.write(agenda.now(), [], body);
  const finish = (response: Response): Response => {
    write({ kind: 'operation-finished', operation, response });
    return response;
  };
  const refuse = (errors: readonly AppSyncError[]): Response => {
    write({ kind: 'validation-failed', operation, errors });
    return finish({ data: null, errors });
  };

  write({ kind: 'request-received', operation, document: name, operationName: operationName ?? null, variables });
  const document = doc.requests.get(name);
  const definitions = document?.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION) ?? [];
  const definition =
    operationName === undefined ? definitions[0] : definitions.find((each) => each.name?.value === operationName);
  if (!document || !definition) return refuse([worded(`Unknown operation named '${operationName ?? ''}'.`)]);
  write({ kind: 'parsed', operation, type: definition.operation, name: definition.name?.value ?? null });
  if (operationName === undefined && definitions.length > 1) {
    return refuse([worded('Must provide operation name if query contains multiple operations.')]);
  }
  const findings = findRequestErrors(schema, document);
  if (findings.length > 0) return refuse(findings.map(({ answer }) => answer));
  const coerced = coerce(execution, definition, variables);
  if ('errors' in coerced) return refuse(coerced.errors);

  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const selecting: Selecting = { schema, fragments, variables: coerced.variables };
  const requesting = createRequesting(execution, selecting, operation, definition);
  write({ kind: 'operation-started', operation, type: definition.operation, name: definition.name?.value ?? null });
  const fields = openRoot(execution, selecting, definition);
  runRoot(execution, requesting, definition, [...fields.values()]);
  if (execution.stopped()) return null;
  if (definition.operation === 'subscription') {
    const { errors } = requesting;
    if (errors.length > 0) return finish({ data: null, errors });
    for (const place of fields.values()) register(execution, selecting, operation, place);
    return finish({ data: null });
  }
  return finish(toResponse(execution, requesting, fields, definition));
}

function coerce(
  { schema }: Execution,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: JsonObject,
): { readonly variables: JsonObject } | { readonly errors: readonly AppSyncError[] } {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);
  if (coerced) return { variables: coerced as JsonObject };
  return {
    errors: (errors ?? []).map((error) => {
      const [, name = ''] = /"\$(\w+)"/.exec(error.message) ?? [];
      const [, required] = /required type "([^"]+)" was not provided/.exec(error.message) ?? [];
      const [, nulled] = /Expected non-nullable type "([^"]+)" not to be null/.exec(error.message) ?? [];
      const locations = (error.locations ?? []).map(({ line, column }) => ({ line, column, sourceName: null }));
      // Recorded for a required variable; the other is graphql-java's way of saying it.
      const message =
        (required ?? nulled)
          ? `Variable '${name}' has coerced Null value for NonNull type '${required ?? nulled}'`
          : `Variable '${name}' has an invalid value: ${error.message.replace(/^.*?; /s, '').replaceAll('"', "'")}`;
      return { path: null, locations, message };
    }),
  };
}

function openRoot(
  { schema }: Execution,
  selecting: Selecting,
  definition: OperationDefinitionNode,
): Map<string, Place> {
  const root = schema.getRootType(definition.operation);
  const places = new Map<string, Place>();
  if (!root) return places;
  for (const [key, nodes] of collectFields(selecting, root, [definition.selectionSet])) {
    const type = root.getFields()[nodes[0].name.value]?.type ?? root;
    const isName = nodes[0].name.value === '__typename';
    const slot: Place['slot'] = isName ? { kind: 'leaf', value: root.name, raw: root.name } : { kind: 'null' };
    places.set(key, { type, parent: root, nodes, path: [root.name, key], way: [key], slot });
  }
  return places;
}

/** GraphQL spec, "Executing the Root": fields of a query at once, those of a mutation one after the other. */
function runRoot(
  execution: Execution,
  requesting: Requesting,
  { operation: type }: OperationDefinitionNode,
  places: readonly Place[],
): void {
  const { agenda, rules } = execution;
  const isOver = () => execution.stopped() !== null;
  const inTurn = type === 'mutation' || rules.queryFieldsInTurn;
  for (const place of places) {
    if (place.nodes[0].name.value === '__typename') continue;
    requesting.begin(place, null);
    if (inTurn) agenda.drain(isOver);
    if (type === 'mutation' && !isOver()) deliver(execution, requesting.operation, place);
  }
  agenda.drain(isOver);
}

function register(execution: Execution, selecting: Selecting, operation: number, place: Place): void {
  const field = place.parent.getFields()[place.nodes[0].name.value];
  const directive = field?.astNode?.directives?.find(({ name }) => name.value === 'aws_subscribe');
  if (!field) return;
  const mutations = directive ? mutationsOf(directive) : [];
  const args = getArgumentValues(field, place.nodes[0], selecting.variables) as JsonObject;
  execution.subscribers.push({ operation, selecting, root: place, args, mutations });
  const body = { kind: 'subscription-registered', operation, field: field.name, args, mutations } as const;
  execution.journal.write(execution.agenda.now(), place.path, body);
}

function toResponse(
  { rules, journal, agenda, schema }: Execution,
  { errors, operation }: Requesting,
  fields: ReadonlyMap<string, Place>,
  definition: OperationDefinitionNode,
): Response {
  const bubbled = (to: readonly string[], from: readonly string[]) =>
    journal.write(agenda.now(), to, { kind: 'null-bubbled', operation, from });
  const fail = (error: AppSyncError) => void errors.push(error);
  const made = assembleFields(fields, { nullBubbles: rules.nullBubbles, fail, bubbled });
  if ('from' in made) bubbled([schema.getRootType(definition.operation)?.name ?? ''], made.from);
  const data: Json = 'value' in made ? made.value : null;
  return errors.length > 0 ? { data: rules.dataWithErrors(data), errors } : { data };
}

const worded = (message: string): AppSyncError => ({ path: null, locations: null, message });
