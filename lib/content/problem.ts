import 'server-only';

/** A place in a file of `content/`, 1-based. */
export type Place = { readonly line: number; readonly column: number };

export const problemCodes = [
  'blueprint',
  'component',
  'deck',
  'duplicate-id',
  'duplicate-row',
  'expression',
  'fact-assertion',
  'fence',
  'gallery',
  'import',
  'item-proof',
  'item-stem',
  'lesson-facts',
  'link',
  'mdx-syntax',
  'missing-file',
  'misconception',
  'prediction',
  'prop',
  'scenario',
  'schema',
  'task',
  'template',
  'template-key',
  'unknown-reference',
  'unread-file',
  'yaml-syntax',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something wrong in the content: where, what, and what to do about it. */
export type Problem = Place & {
  readonly code: ProblemCode;
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  readonly message: string;
  readonly fix: string;
};

/** `content/facts/appsync.yaml:12:5 schema: … Fix: …` — terminals and editors turn the start into a link. */
export function formatProblem({ file, line, column, code, message, fix }: Problem): string {
  return `content/${file}:${line}:${column} ${code}: ${message} Fix: ${fix}`;
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
