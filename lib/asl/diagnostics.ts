import type { BaseDiagnostic } from '@/lib/kernel/run';

/** Placeholder list, filled by the validator: each code with its values. */
export type AslDiagnostic = BaseDiagnostic & { readonly values: { readonly [name: string]: string } };
