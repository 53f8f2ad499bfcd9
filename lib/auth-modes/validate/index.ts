import { validate as validateOperations } from 'graphql';
import { spanAt } from '@/lib/kernel/span';
import type { AuthModesDiagnostic } from '../diagnostics';
import { located } from '../graphql-document';
import type { AuthModesDoc } from '../parse';
import { type AuthModesScenario, LimitsSchema } from '../scenario';
import { selectFields, tooManyFields } from '../select-fields';
import { checkModes } from './check-modes';
import { warnOfDirectives } from './warn-of-directives';

/** What the rules need beside the documents: an API's modes, and how many fields may be asked for. */
export type ValidationContext = Pick<AuthModesScenario, 'modes'> & Partial<Pick<AuthModesScenario, 'limits'>>;

/** Everything that is wrong with schema, modes and operations: by document, then in its order. Never throws. */
export function validate(doc: AuthModesDoc, context: ValidationContext): AuthModesDiagnostic[] {
  const byPlace = (findings: readonly AuthModesDiagnostic[]) =>
    [...findings].sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
  return [
    ...byPlace(warnOfDirectives(doc, context.modes)),
    ...checkModes(context.modes),
    ...byPlace(checkOperations(doc, context.limits ?? LimitsSchema.parse({}))),
  ];
}

/** What graphql-js says when comparing fields with each other would take it too long. It has no code for it. */
const gaveUp = 'Validation aborted.';

function checkOperations(doc: AuthModesDoc, limits: AuthModesScenario['limits']): readonly AuthModesDiagnostic[] {
  const text = doc.documents.query;
  if (doc.operations.length === 0) {
    const at = spanAt(text, 0, 0);
    return [{ code: 'no-operation', severity: 'error', document: 'query', at, values: {} }];
  }
  const errors = validateOperations(doc.schema, doc.query, undefined, { maxErrors: 50 });
  if (errors.some(({ message }) => message === gaveUp)) return [tooManyFields(limits.fields)];
  // graphql-js asks for the root type only when it executes.
  const rootless = doc.operations.filter(({ operation }) => !doc.schema.getRootType(operation));
  if (rootless.length > 0) {
    return rootless.map(({ operation, loc }) => {
      const at = spanAt(text, loc?.start ?? 0, loc?.end ?? 0);
      return { code: 'no-root-type', severity: 'error', document: 'query', at, values: { operation } };
    });
  }
  if (errors.length === 0) return selectFields(doc, limits.fields).findings;
  return errors.map((error) => ({
    code: 'invalid-operation',
    ...located('query', text, error),
    values: { message: error.message },
  }));
}
