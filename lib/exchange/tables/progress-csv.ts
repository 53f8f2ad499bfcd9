import { toCsv } from './to-csv';

/** A lesson read, or a sandbox solved. */
export type ProgressLine = { readonly at: string; readonly kind: string; readonly subject: string };

export const progressCsv = (lines: readonly ProgressLine[]): string =>
  toCsv([['done UTC', 'what', 'lesson'], ...lines.map(({ at, kind, subject }) => [at, kind, subject])]);
