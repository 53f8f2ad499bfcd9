import { type GraphQLSchema, isObjectType } from 'graphql';
import { nearest } from '@/lib/kernel/nearest';
import type { AppSyncDiagnostic } from '../diagnostics';
import type { Sources } from '../document';
import { codeDocument } from '../scenario';

/** Wiring is no text: there is nothing to underline. */
const common = { severity: 'error', document: 'resolvers', at: { from: 0, to: 0, line: 1, column: 1 } } as const;

/** Whatever a resolver, a data source or an operation names must be there. */
export function findWiringErrors({ documents, resolvers, dataSources, operations }: Sources, schema: GraphQLSchema) {
  const found: AppSyncDiagnostic[] = [];
  const has = (name: string) => Object.hasOwn(documents, name);
  const missing = (name: string, of: string) =>
    found.push({ ...common, code: 'missing-document', values: { name, of } });

  for (const [resolver, wiring] of Object.entries(resolvers)) {
    const [typeName = '', fieldName = ''] = resolver.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type) || !type.getFields()[fieldName]) {
      const like = nearest(resolver, coordinates(schema));
      const values = { resolver, ...(like ? { nearest: like } : {}) };
      found.push({ ...common, code: 'unknown-resolver-field', values });
    }
    const source = Object.hasOwn(dataSources, wiring.dataSource) ? dataSources[wiring.dataSource] : undefined;
    if (!source) {
      const like = nearest(wiring.dataSource, Object.keys(dataSources));
      const values = { resolver, dataSource: wiring.dataSource, ...(like ? { nearest: like } : {}) };
      found.push({ ...common, code: 'unknown-data-source', values });
    }
    const code = codeDocument(resolver, wiring);
    const isDirectLambda = source?.type === 'LAMBDA' && wiring.code === undefined;
    if (!has(code) && !isDirectLambda) missing(code, resolver);
  }
  for (const [name, source] of Object.entries(dataSources)) {
    if (source.type === 'LAMBDA' && !has(source.code)) missing(source.code, name);
  }
  for (const { document } of operations) if (!has(document)) missing(document, 'operations');
  return found;
}

function coordinates(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
}
