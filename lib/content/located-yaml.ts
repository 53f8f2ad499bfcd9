import 'server-only';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from './problem';
import { wordIssue } from './word-issue';

/** A value from a file, and where each part of it stands. */
export type Located<T> = {
  readonly value: T;
  readonly file: string;
  /** The place of the member at `path`, or of the nearest part that exists. */
  place(path?: readonly PropertyKey[]): Place;
};

export type Loaded<T> = { readonly entries: readonly Located<T>[]; readonly problems: readonly Problem[] };

type Source = { readonly data: unknown; place(path: readonly PropertyKey[]): Place };

/**
 * Reads YAML text whose lines begin at `firstLine` of its file. `null` where the text is no YAML: then
 * the problems say why.
 */
function readYaml(file: string, text: string, firstLine: number): { source: Source | null; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map(
    ({ pos, message }): Problem => ({
      code: 'yaml-syntax',
      file,
      ...at(pos[0]),
      message,
      fix: 'Correct the YAML here; quote a text that holds ": " or " #".',
    }),
  );
  visit(document, {
    Alias(_, alias) {
      const message = `"*${alias.source}" stands for text elsewhere.`;
      const fix = 'Write the text out: content has no aliases, so that each place can be read alone.';
      problems.push({ code: 'yaml-syntax', file, ...at(alias.range?.[0] ?? 0), message, fix });
    },
  });
  if (problems.length > 0) return { source: null, problems };
  return { source: { data: document.toJS(), place: (path) => at(offsetOf(document, path)) }, problems };
}

/** Offset of the key (in a map) or the element (in a list) at the end of the longest part of `path` that exists. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const element = node.items[Number(part)];
      if (!element) return offset;
      node = element;
      offset = (isMap(element) || isScalar(element) || isSeq(element) ? element.range?.[0] : undefined) ?? offset;
    } else return offset;
  }
  return offset;
}

function locate<T>(file: string, source: Source, schema: z.ZodType<T>, base: readonly PropertyKey[]): Loaded<T> {
  const data = base.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown>)[part], source.data);
  const parsed = schema.safeParse(data);
  const place = (path: readonly PropertyKey[] = []) => source.place([...base, ...path]);
  if (parsed.success) return { entries: [{ value: parsed.data, file, place }], problems: [] };
  const problems = parsed.error.issues
    .flatMap(wordIssue)
    .map(({ path, message, fix }): Problem => ({ code: 'schema', file, ...place(path), message, fix }));
  return { entries: [], problems };
}

/** One value per file (or per front matter, which begins below the first line). */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Loaded<T> {
  const { source, problems } = readYaml(file, text, firstLine);
  return source ? locate(file, source, schema, []) : { entries: [], problems };
}

/** A list per file. A broken entry is reported and left out; the others are kept. */
export function parseYamlList<T>(file: string, text: string, schema: z.ZodType<T>): Loaded<T> {
  const { source, problems } = readYaml(file, text, 1);
  if (!source) return { entries: [], problems };
  if (!Array.isArray(source.data)) {
    const fix = 'Begin each entry with "- ".';
    return {
      entries: [],
      problems: [{ code: 'schema', file, ...source.place([]), message: 'This file is a list.', fix }],
    };
  }
  const loaded = source.data.map((_, index) => locate(file, source, schema, [index]));
  return { entries: loaded.flatMap(({ entries }) => entries), problems: loaded.flatMap(({ problems: p }) => p) };
}
