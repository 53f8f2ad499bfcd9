import type { BaseDiagnostic } from '@/lib/kernel/run';
import type { AuthMode } from './scenario';

/**
 * Every code with its values; `describe` has words and a fix for each, or it does not compile. `message` is
 * graphql-js's own wording of a finding of its parser or of its rules, taken over as data.
 */
export type DiagnosticValues = {
  'too-large': { readonly most: number; readonly unit: 'tokens' | 'levels' };
  'graphql-syntax': { readonly message: string };
  'invalid-schema': { readonly message: string };
  'invalid-operation': { readonly message: string };
  'no-operation': Record<never, never>;
  'no-root-type': { readonly operation: string };
  'too-many-fields': { readonly most: number };
  'duplicate-mode': { readonly mode: AuthMode; readonly provider?: string };
  'introspection-not-run-yet': { readonly field: string };
  'abstract-type-not-run-yet': { readonly field: string; readonly type: string };
  'condition-not-run-yet': { readonly directive: string };
  'mode-not-on-api': { readonly directive: string; readonly mode: AuthMode };
  'aws-auth-inert': { readonly field: string };
  'groups-not-enforced': { readonly of: string };
};

export type DiagnosticCode = keyof DiagnosticValues;

/** A located finding. The document `modes` has no text: its findings stand at its beginning. */
export type AuthModesDiagnostic = {
  [C in DiagnosticCode]: BaseDiagnostic & { readonly code: C; readonly values: DiagnosticValues[C] };
}[DiagnosticCode];

/** Codes that do not keep an operation from being asked. */
export const warningCodes: ReadonlySet<DiagnosticCode> = new Set([
  'mode-not-on-api',
  'aws-auth-inert',
  'groups-not-enforced',
] as const);
