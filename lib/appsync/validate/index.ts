import type { GraphQLSchema } from 'graphql';
import type { AppSyncDiagnostic } from '../diagnostics';
import type { AppSyncDoc } from '../document';
import { spanOf } from '../parse';
import { buildSchema } from '../schema/build-schema';
import { findRequestErrors } from './request-rules';
import { findNameErrors, findSubscribeErrors } from './schema-rules';
import { findWiringErrors } from './wiring-rules';

/** Every finding: schema, then wiring, then requests, each in document order. */
export function validate(doc: AppSyncDoc): AppSyncDiagnostic[] {
  return check(doc).diagnostics;
}

/** The findings, and the schema where there is a sound one. */
export function check(doc: AppSyncDoc): { schema: GraphQLSchema | null; diagnostics: AppSyncDiagnostic[] } {
  const { documents } = doc.sources;
  const named = findNameErrors(documents.schema, doc.schema);
  if (named.length > 0) return { schema: null, diagnostics: named };
  const built = buildSchema(doc.schema);
  if (!built.ok) {
    const diagnostics = built.error.map((error): AppSyncDiagnostic => {
      const at = spanOf(documents.schema, error);
      return { code: 'schema-rule', severity: 'error', document: 'schema', at, values: { detail: error.message } };
    });
    return { schema: null, diagnostics: diagnostics.sort((a, b) => a.at.from - b.at.from) };
  }
  const schema = built.value;
  const requests = [...doc.requests].flatMap(([document, request]) =>
    findRequestErrors(schema, request).map(({ rule, error }): AppSyncDiagnostic => {
      const at = spanOf(documents[document] ?? '', error);
      return { code: 'request-invalid', severity: 'warning', document, at, values: { rule, detail: error.message } };
    }),
  );
  const diagnostics = [
    ...findSubscribeErrors(documents.schema, doc.schema, schema),
    ...findWiringErrors(doc.sources, schema),
    ...requests,
  ];
  return { schema, diagnostics };
}
