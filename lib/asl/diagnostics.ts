import type { JsonPath, JsonSyntaxCode } from '@/lib/kernel/located-json';
import type { BaseDiagnostic } from '@/lib/kernel/run';

/**
 * Every code with its values. A closed list: `describe` has words and a fix for each, or it does not compile.
 * No prose here: values are names, paths and numbers out of the document.
 */
export type DiagnosticValues = {
  'json-syntax': { readonly reason: JsonSyntaxCode; readonly expected: string; readonly found: string };
  'input-too-large': { readonly most: number; readonly unit: 'bytes' | 'levels' };
  /** States whose mocks are code, where nothing was handed in that runs code. */
  'code-not-run-here': { readonly states: readonly string[] };
  'not-an-object': { readonly found: string };
  'duplicate-key': { readonly key: string };
  'required-field': { readonly fields: readonly string[] };
  'unknown-field': { readonly field: string; readonly of: string; readonly nearest?: string };
  'wrong-type': { readonly field: string; readonly expected: string; readonly found: string };
  'not-one-of': {
    readonly field: string;
    readonly found: string;
    readonly allowed: readonly string[];
    readonly nearest?: string;
  };
  'out-of-range': { readonly field: string; readonly found: number; readonly least?: number; readonly most?: number };
  'empty-value': { readonly field: string };
  'missing-target': { readonly field: string; readonly target: string; readonly nearest?: string };
  'unreachable-state': { readonly state: string };
  'no-terminal-state': Record<never, never>;
  'duplicate-state-name': { readonly state: string };
  'state-name-too-long': { readonly state: string; readonly most: number };
  'next-or-end': { readonly state: string; readonly has: 'both' | 'neither' };
  'exclusive-fields': { readonly fields: readonly string[] };
  'one-field-of': { readonly fields: readonly string[] };
  'bad-timestamp': { readonly field: string; readonly found: string };
  'bad-path': { readonly field: string; readonly found: string; readonly expected: string };
  'not-a-reference-path': { readonly field: string; readonly found: string };
  'bad-expression': { readonly field: string; readonly found: string; readonly expected: string };
  'template-collision': { readonly field: string };
  'bad-variable-name': { readonly name: string };
  'outer-variable': { readonly name: string };
  'states-all-not-alone': Record<never, never>;
  'states-all-not-last': { readonly field: string };
  'heartbeat-not-smaller': { readonly heartbeat: number; readonly timeout: number };
  'bad-resource': { readonly resource: string };
  'no-such-pattern': { readonly resource: string; readonly pattern: string };
  'credentials-on-activity': Record<never, never>;
  'bad-label':
    | { readonly label: string; readonly reason: 'empty' | 'too-long' }
    | { readonly label: string; readonly reason: 'character'; readonly character: string };
  'duplicate-label': { readonly label: string };
  'not-in-express': { readonly what: 'activity' | '.sync' | '.waitForTaskToken' | 'distributed Map' };
  'no-operator': { readonly has: 'variable' | 'nothing' };
  'several-operators': { readonly operators: readonly string[] };
  'several-tests': { readonly fields: readonly string[] };
  'nested-next': Record<never, never>;
  'other-language-field': { readonly field: string; readonly language: string; readonly of: string };
  'language-downgrade': Record<never, never>;
  /** An expression where the caller of the engine does not wait for its value. */
  'jsonata-not-run-here': { readonly state: string; readonly field: string };
  /** Why an expression cannot be read, in the parser's words. */
  'bad-jsonata': { readonly found: string; readonly reason: string };
  /** What a JSONata expression of a state cannot refer to: the context, a name without `$`, a member of `$states`. */
  'unsupported-jsonata':
    | { readonly what: 'root' | 'name'; readonly name: string }
    | { readonly what: 'states-field'; readonly name: string; readonly allowed: readonly string[] };
  'path-as-text': { readonly field: string; readonly found: string };
  /** A `.$` field inside a Pass state's `Result`, which is a literal. */
  'result-not-evaluated': { readonly field: string };
};

export type DiagnosticCode = keyof DiagnosticValues;

/** A located finding: `at` is the span to underline, `path` the way to it in the JSON. */
export type AslDiagnostic = {
  [C in DiagnosticCode]: BaseDiagnostic & {
    readonly code: C;
    readonly path: JsonPath;
    readonly values: DiagnosticValues[C];
  };
}[DiagnosticCode];

/** Codes that do not keep a machine from running. */
export const warningCodes: ReadonlySet<DiagnosticCode> = new Set([
  'duplicate-key',
  'path-as-text',
  'result-not-evaluated',
] as const);
