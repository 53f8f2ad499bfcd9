import type { BaseDiagnostic } from '@/lib/kernel/run';

/**
 * Every code with its values. A closed list: `describe` has words and a fix for each, or it does not compile.
 * `detail` is the sentence of the GraphQL reference implementation, quoted where it says it best.
 */
export type DiagnosticValues = {
  'graphql-syntax': { readonly detail: string };
  'too-deep': { readonly most: number };
  'schema-rule': { readonly detail: string };
  'custom-scalar': { readonly name: string; readonly nearest?: string };
  'reserved-type-name': { readonly name: string };
  'subscribe-misplaced': { readonly type: string; readonly field: string };
  'subscribe-unknown-mutation': { readonly mutation: string; readonly nearest?: string };
  'subscribe-other-type': { readonly mutation: string; readonly returns: string; readonly wanted: string };
  /** AppSync answers a request like this with `errors`: no reason to refuse the scenario. */
  'request-invalid': { readonly rule: string; readonly detail: string };
  'variables-not-an-object': { readonly detail: string };
  'unknown-resolver-field': { readonly resolver: string; readonly nearest?: string };
  'unknown-data-source': { readonly resolver: string; readonly dataSource: string; readonly nearest?: string };
  'missing-document': { readonly name: string; readonly of: string };
};

export type DiagnosticCode = keyof DiagnosticValues;

/** A located finding. Findings about wiring are in the document `resolvers`, which is no text: their span is empty. */
export type AppSyncDiagnostic = {
  [C in DiagnosticCode]: BaseDiagnostic & { readonly code: C; readonly values: DiagnosticValues[C] };
}[DiagnosticCode];
