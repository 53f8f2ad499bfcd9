import { executeSync, GraphQLError, getArgumentValues, Kind, type OperationDefinitionNode } from 'graphql';
import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AppSyncError } from '../events';
import type { Selecting } from './collect-fields';
import { completeValue } from './complete-value';
import type { Execution } from './execution';
import { errorAt, type Place } from './place';
import { runResolver } from './run-resolver';

/** One request while it runs. */
export type Requesting = Selecting & {
  readonly operation: number;
  readonly errors: AppSyncError[];
  readonly begin: (place: Place, source: Json) => void;
  readonly complete: (place: Place, value: Json) => void;
  readonly fail: (place: Place, error: AppSyncError, cause?: string) => void;
  readonly append: (place: Place, error: AppSyncError) => void;
};

export function createRequesting(
  execution: Execution,
  selecting: Selecting,
  operation: number,
  definition: OperationDefinitionNode,
): Requesting {
  const { agenda, journal, rules, scenario, spent } = execution;
  const errors: AppSyncError[] = [];

  const requesting: Requesting = {
    ...selecting,
    operation,
    errors,
    fail: (place, error, cause) => {
      place.slot = { kind: 'failed' };
      errors.push(error);
      const because = cause === undefined ? {} : { cause };
      journal.write(agenda.now(), place.path, { kind: 'field-failed', operation, error, ...because });
    },
    append: (place, error) => {
      errors.push(error);
      journal.write(agenda.now(), place.path, { kind: 'error-appended', operation, error });
    },
    complete: (place, value) => {
      journal.write(agenda.now(), place.path, { kind: 'field-resolved', operation, value });
      completeValue(place, value, requesting);
    },
    begin: (place, source) => {
      if (execution.stopped()) return;
      spent.fields += 1;
      if (spent.fields > scenario.limits.fields) return execution.stop('fields');
      const node = place.nodes[0];
      const name = node.name.value;
      const field = place.parent.getFields()[name];
      if (!field) {
        place.slot = introspect(execution, selecting, definition, place);
        return;
      }
      const coordinate = `${place.parent.name}.${name}`;
      const resolver = Object.hasOwn(scenario.resolvers, coordinate) ? scenario.resolvers[coordinate] : undefined;
      const isRoot = place.path.length === 2;
      if (resolver || isRoot) {
        journal.write(agenda.now(), place.path, {
          kind: 'field-started',
          operation,
          parentType: place.parent.name,
          field: name,
          returnType: String(field.type),
          dataSource: resolver?.dataSource ?? null,
        });
      }
      if (!resolver) return requesting.complete(place, rules.unresolved(source, name));
      // Siblings start before any of them goes on: AppSync resolves them at the same time.
      agenda.plan(agenda.now(), () => {
        try {
          const args = getArgumentValues(field, node, selecting.variables) as JsonObject;
          runResolver(execution, requesting, place, resolver, args, source);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          requesting.fail(place, errorAt(place, error.message));
        }
      });
    },
  };
  return requesting;
}

/** `__schema` and `__type` are the reference implementation's to answer. */
function introspect(
  { schema }: Execution,
  { fragments, variables }: Selecting,
  definition: OperationDefinitionNode,
  place: Place,
): Place['slot'] {
  const selections = place.nodes;
  const only = { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  const document = { kind: Kind.DOCUMENT, definitions: [only, ...fragments.values()] } as const;
  const { data } = executeSync({ schema, document, variableValues: variables });
  // Through text: the reference implementation makes objects without a prototype.
  const value = JSON.parse(JSON.stringify(data?.[place.path.at(-1) ?? ''] ?? null)) as Json;
  return { kind: 'leaf', value, raw: value };
}
