import type { Json, JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import type { QueryLanguageName } from '../definition';
import type { DiagnosticCode, DiagnosticValues } from '../diagnostics';
import type { StateType } from '../events';

/** Notes a finding at the value of `path`; with `onKey` at the key that names it. */
export type Report = <C extends DiagnosticCode>(
  code: C,
  path: JsonPath,
  values: DiagnosticValues[C],
  onKey?: 'on-key',
) => void;

/** A place with states: the machine, a branch, a Map's processor. Its `States` are objects by name. */
export type BlockSite = {
  readonly kind: 'machine' | 'branch' | 'processor';
  readonly path: JsonPath;
  readonly block: JsonObject;
  readonly states: readonly StateSite[];
  /** What the whole machine says, or its default. */
  readonly language: QueryLanguageName;
};

export type StateSite = {
  readonly path: JsonPath;
  readonly name: string;
  readonly state: JsonObject;
  /** Null where `Type` is none of the eight. */
  readonly type: StateType | null;
  readonly language: QueryLanguageName;
  readonly machineLanguage: QueryLanguageName;
};

/** The whole definition, block by block, outer before inner. */
export type Sites = {
  readonly blocks: readonly BlockSite[];
  readonly states: readonly StateSite[];
  readonly workflowType: WorkflowType;
};

export type WorkflowType = 'STANDARD' | 'EXPRESS';

/** One rule of the validator: looks at everything it is about, reports what it finds. */
export type ValidationRule = (sites: Sites, report: Report) => void;

export function typeName(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value === 'object' ? 'object' : typeof value;
}
