import { ok, type Result } from '@/lib/kernel/result';
import { type Cursor, expected, type PathSyntaxError, readQuoted, skipBlank, take, takeText } from './cursor';
import { parseFilter } from './parse-filter';
import { isDefinite, type Path, type PathRoot, type PathStep } from './path';
import { pathFunctions } from './path-functions';

/** What ends a name after a dot; anything else is part of it, as in `$.aws:tag` or `$.a-b`. */
const dotName = /[^\s.[\](),'"*?]+/y;
/** In a filter its signs end a name too. */
const filterName = /[^\s.[\](),'"*?@:=<>!&|~]+/y;
const functionCall = /([a-z]+)\(\s*(-?\d{1,6})?\s*\)/y;
const variableName = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const integer = /-?\d{1,15}/y;

/**
 * Parses a whole path in the dialect that AWS speaks (ASL spec, "Paths", on Jayway JsonPath):
 *   Path  = ( "$$" / "$" [ variable name ] ) Step*
 *   Step  = "." name / "." "*" / ".." ( name / "*" / Brackets ) / "." function / Brackets
 *   function = ( "length" / "min" / … ) "()", only at the end
 *   Brackets = "[" ( "*" / quoted *( "," quoted ) / int *( "," int ) / [int] ":" [int] / "?(" Filter ")" ) "]"
 */
export function parsePath(text: string): Result<Path, PathSyntaxError> {
  const cursor: Cursor = { text, at: 0 };
  const path = readPath(cursor);
  if (!path.ok || cursor.at === text.length) return path;
  return expected(cursor, '"." or "["');
}

/** Reads the path that starts at the cursor and leaves the cursor behind it. */
export function readPath(cursor: Cursor): Result<Path, PathSyntaxError> {
  const from = cursor.at;
  if (!takeText(cursor, '$')) return expected(cursor, '"$"');
  let root: PathRoot = { kind: 'input' };
  if (takeText(cursor, '$')) root = { kind: 'context' };
  else {
    const name = take(cursor, variableName);
    if (name !== null) root = { kind: 'variable', name };
  }
  const steps = readSteps(cursor);
  if (!steps.ok) return steps;
  const definite = isDefinite(steps.value);
  return ok({ text: cursor.text.slice(from, cursor.at), root, steps: steps.value, definite });
}

export function readSteps(cursor: Cursor, filterDepth = 0): Result<PathStep[], PathSyntaxError> {
  const steps: PathStep[] = [];
  for (;;) {
    if (steps.at(-1)?.kind === 'function') return ok(steps);
    if (takeText(cursor, '..')) {
      steps.push({ kind: 'descend' });
      if (cursor.text[cursor.at] === '[') continue;
    } else if (takeText(cursor, '.')) {
      // The library takes a dot before brackets too: `$.items.[0]`.
      if (cursor.text[cursor.at] === '[') continue;
    } else if (takeText(cursor, '[')) {
      const step = readBrackets(cursor, filterDepth);
      if (!step.ok) return step;
      steps.push(step.value);
      continue;
    } else return ok(steps);
    const step = readDotted(cursor, filterDepth > 0 ? filterName : dotName);
    if (!step.ok) return step;
    steps.push(step.value);
  }
}

function readDotted(cursor: Cursor, namePattern: RegExp): Result<PathStep, PathSyntaxError> {
  if (takeText(cursor, '*')) return ok({ kind: 'wildcard' });
  functionCall.lastIndex = cursor.at;
  const [call, word, index] = functionCall.exec(cursor.text) ?? [];
  const name = pathFunctions.find((known) => known === word);
  if (call !== undefined && name !== undefined && (index !== undefined) === (name === 'index')) {
    cursor.at += call.length;
    return ok({ kind: 'function', name, ...(index === undefined ? {} : { index: Number(index) }) });
  }
  const field = take(cursor, namePattern);
  return field === null ? expected(cursor, 'a field name') : ok({ kind: 'name', name: field });
}

function readBrackets(cursor: Cursor, filterDepth: number): Result<PathStep, PathSyntaxError> {
  skipBlank(cursor);
  const step = readSelector(cursor, filterDepth);
  if (!step.ok) return step;
  skipBlank(cursor);
  return takeText(cursor, ']') ? step : expected(cursor, '"]"');
}

function readSelector(cursor: Cursor, filterDepth: number): Result<PathStep, PathSyntaxError> {
  if (takeText(cursor, '*')) return ok({ kind: 'wildcard' });
  if (takeText(cursor, '?')) {
    skipBlank(cursor);
    if (!takeText(cursor, '(')) return expected(cursor, '"("');
    const filter = parseFilter(cursor, filterDepth + 1);
    if (!filter.ok) return filter;
    return takeText(cursor, ')') ? ok({ kind: 'filter', filter: filter.value }) : expected(cursor, '")"');
  }
  if (cursor.text[cursor.at] === "'" || cursor.text[cursor.at] === '"') {
    const names = readList(cursor, readQuoted);
    if (!names.ok) return names;
    const [name = ''] = names.value;
    return ok(names.value.length === 1 ? { kind: 'name', name } : { kind: 'names', names: names.value });
  }
  const first = readInteger(cursor);
  skipBlank(cursor);
  if (takeText(cursor, ':')) {
    skipBlank(cursor);
    return ok({ kind: 'slice', from: first, to: readInteger(cursor) });
  }
  if (first === null) return expected(cursor, '"*", an index, a quoted name, a slice or a filter');
  if (!takeText(cursor, ',')) return ok({ kind: 'index', index: first });
  const rest = readList(cursor, (c) => {
    const index = readInteger(c);
    return index === null ? expected(c, 'an index') : ok(index);
  });
  return rest.ok ? ok({ kind: 'indices', indices: [first, ...rest.value] }) : rest;
}

function readInteger(cursor: Cursor): number | null {
  const digits = take(cursor, integer);
  return digits === null ? null : Number(digits);
}

function readList<T>(
  cursor: Cursor,
  read: (cursor: Cursor) => Result<T, PathSyntaxError>,
): Result<T[], PathSyntaxError> {
  const list: T[] = [];
  do {
    skipBlank(cursor);
    const item = read(cursor);
    if (!item.ok) return item;
    list.push(item.value);
    skipBlank(cursor);
  } while (takeText(cursor, ','));
  return ok(list);
}
