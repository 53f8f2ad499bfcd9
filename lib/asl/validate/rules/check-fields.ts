import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { nearest } from '@/lib/kernel/nearest';
import { parseExpression } from '../../intrinsics/parse-expression';
import { expressionIn } from '../../jsonata/expression-in';
import { parsePath } from '../../paths/parse-path';
import { isReferencePath, isWritablePath, type Path } from '../../paths/path';
import { bounds, type FieldKind, type Fields, isOrExpression, type LiteralKind, orExpression } from '../fields';
import { type Report, typeName } from '../site';
import { checkAssign, checkTemplate, checkVariableNames, misuse } from './check-template';

/** Unknown fields, and values that are not of their field's kind. Every object with a table of fields comes here. */
export function checkFields(object: JsonObject, path: JsonPath, of: string, fields: Fields, report: Report): void {
  for (const [field, value] of Object.entries(object)) {
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind) checkValue(value, literalKind(kind, value), [...path, field], field, report);
    else report('unknown-field', [...path, field], { field, of, ...didYouMean(field, Object.keys(fields)) }, 'on-key');
  }
}

export function requireFields(object: JsonObject, path: JsonPath, fields: readonly string[], report: Report): void {
  const missing = fields.filter((field) => !Object.hasOwn(object, field));
  if (missing.length > 0) report('required-field', path, { fields: missing }, 'on-key');
}

export function didYouMean(word: string, candidates: readonly string[]): { readonly nearest?: string } {
  const found = candidates.length <= 200 ? nearest(word, candidates) : undefined;
  return found === undefined ? {} : { nearest: found };
}

/** What a value must be that may be an expression too: an expression gives its value later. */
function literalKind(kind: FieldKind, value: Json): LiteralKind {
  if (!isOrExpression(kind)) return kind;
  return isExpression(value) ? 'any' : orExpression[kind];
}

export const isExpression = (value: Json) => typeof value === 'string' && expressionIn(value) !== null;

function checkValue(value: Json, kind: LiteralKind, path: JsonPath, field: string, report: Report) {
  const wrong = (expected: string) => report('wrong-type', path, { field, expected, found: typeName(value) });
  switch (kind) {
    case 'any':
      return;
    case 'text':
      return typeof value === 'string' ? undefined : wrong('a text');
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrong('true or false');
    case 'list':
      return Array.isArray(value) ? undefined : wrong('a list');
    case 'object':
      return isJsonObject(value) ? undefined : wrong('an object');
    case 'number':
      return typeof value === 'number' ? checkBounds(value, path, field, report) : wrong('a number');
    case 'integer':
    case 'count':
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('a whole number');
      return checkBounds(value, path, field, report, kind === 'count' ? 0 : undefined);
    case 'nullable-path':
      return value === null ? undefined : checkPath(value, path, field, report, wrong);
    case 'path':
      return checkPath(value, path, field, report, wrong);
    case 'reference-path':
      return value === null ? undefined : checkReferencePath(value, path, field, report, wrong, isWritablePath);
    case 'value-path':
      return checkReferencePath(value, path, field, report, wrong, isReferencePath);
    case 'number-path':
      return checkReferencePath(value, path, field, report, wrong, isNumberPath);
    case 'path-or-call':
      return checkPathOrCall(value, path, field, report, wrong);
    case 'template':
      return checkTemplate(value, path, report);
    case 'assign':
      return isJsonObject(value) ? checkAssign(value, path, report) : wrong('an object');
    case 'variables':
      return isJsonObject(value) ? checkVariableNames(value, path, report) : wrong('an object');
    case 'items':
      return typeof value === 'object' && value !== null ? undefined : wrong('a list');
  }
}

/** Measured: the numbers of a Map do not come from the context object. */
const isNumberPath = (path: Path) => isReferencePath(path) && path.root.kind !== 'context';

function checkBounds(value: number, path: JsonPath, field: string, report: Report, from?: number): void {
  const [lower, most] = bounds[field] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const least = from ?? lower;
  if (value >= least && value <= most) return;
  report('out-of-range', path, { field, found: value, ...(value < least ? { least } : { most }) });
}

type Wrong = (expected: string) => void;

function checkPath(value: Json, path: JsonPath, field: string, report: Report, wrong: Wrong) {
  if (typeof value !== 'string') return wrong('a path such as "$.order.id"');
  const parsed = parsePath(value);
  if (!parsed.ok) report('bad-path', path, { field, found: value, expected: parsed.error.expected });
}

function checkReferencePath(
  value: Json,
  path: JsonPath,
  field: string,
  report: Report,
  wrong: Wrong,
  fits: (path: Path) => boolean,
) {
  if (typeof value !== 'string') return wrong('a path such as "$.result"');
  const parsed = parsePath(value);
  if (!parsed.ok) report('bad-path', path, { field, found: value, expected: parsed.error.expected });
  else if (!fits(parsed.value)) report('not-a-reference-path', path, { field, found: value });
}

function checkPathOrCall(value: Json, path: JsonPath, field: string, report: Report, wrong: Wrong) {
  if (typeof value !== 'string') return wrong('a path or an intrinsic call');
  const parsed = parseExpression(value);
  const expected = parsed.ok ? misuse(parsed.value) : parsed.error.expected;
  if (expected !== null) report('bad-expression', path, { field, found: value, expected });
}
