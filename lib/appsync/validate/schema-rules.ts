import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type NameNode,
} from 'graphql';
import { nearest } from '@/lib/kernel/nearest';
import { spanAt } from '@/lib/kernel/span';
import type { AppSyncDiagnostic } from '../diagnostics';
import { awsScalars } from '../schema/scalars';

const scalarNames = [...Object.keys(awsScalars), 'ID', 'String', 'Int', 'Float', 'Boolean'];

/** What AppSync asks of a schema beyond GraphQL: DG, "Scalar types", on names and on scalars of one's own. */
export function findNameErrors(text: string, document: DocumentNode): AppSyncDiagnostic[] {
  return document.definitions.flatMap((definition): AppSyncDiagnostic[] => {
    if (!('name' in definition) || definition.name === undefined) return [];
    const name = definition.name.value;
    const common = { severity: 'error', document: 'schema', at: spanOfName(text, definition.name) } as const;
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) {
      const like = nearest(name, scalarNames);
      return [{ ...common, code: 'custom-scalar', values: { name, ...(like ? { nearest: like } : {}) } }];
    }
    const isType = definition.kind.endsWith('TypeDefinition');
    return isType && name.startsWith('AWS') ? [{ ...common, code: 'reserved-type-name', values: { name } }] : [];
  });
}

/** `@aws_subscribe`: on a field of Subscription, naming mutations that return the same type. */
export function findSubscribeErrors(text: string, document: DocumentNode, schema: GraphQLSchema): AppSyncDiagnostic[] {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const type = schema.getType(definition.name.value);
    return (definition.fields ?? []).flatMap((field): AppSyncDiagnostic[] => {
      const directive = field.directives?.find(({ name }) => name.value === 'aws_subscribe');
      if (!directive || !isObjectType(type)) return [];
      const common = { severity: 'error', document: 'schema', at: spanOfName(text, directive.name) } as const;
      if (type !== schema.getSubscriptionType()) {
        const values = { type: type.name, field: field.name.value };
        return [{ ...common, code: 'subscribe-misplaced', values }];
      }
      const returned = type.getFields()[field.name.value]?.type;
      return mutationsOf(directive).flatMap((mutation): AppSyncDiagnostic[] => {
        const target = mutations[mutation];
        if (!target) {
          const like = nearest(mutation, Object.keys(mutations));
          const values = { mutation, ...(like ? { nearest: like } : {}) };
          return [{ ...common, code: 'subscribe-unknown-mutation', values }];
        }
        // Whether either is non-null does not count: the type behind it must be the same.
        if (returned && getNamedType(returned) === getNamedType(target.type)) return [];
        const values = { mutation, returns: String(target.type), wanted: String(returned) };
        return [{ ...common, code: 'subscribe-other-type', values }];
      });
    });
  });
}

/** The mutations that a directive names. */
export function mutationsOf(directive: ConstDirectiveNode): readonly string[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'mutations')?.value;
  // A single name stands for a list of one, as everywhere in GraphQL.
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
}

function spanOfName(text: string, name: NameNode) {
  return spanAt(text, name.loc?.start ?? 0, name.loc?.end ?? 0);
}
