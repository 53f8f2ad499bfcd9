import type { Json } from '@/lib/kernel/json';
import { ok, type Result } from '@/lib/kernel/result';
import { type Cursor, expected, type PathSyntaxError, readQuoted, skipBlank, take, takeText } from './cursor';
import { readSteps } from './parse-path';
import { comparisons, type Filter, type FilterOperand } from './path';
import { readPattern } from './pattern';

/** Deeper filters are refused, so that the recursion below is bounded whatever was written. */
const maxDepth = 20;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /(?:true|false|null)\b/y;
const comparison = /===|!==|==|!=|<=|>=|<|>|(?:nin|in|subsetof|anyof|noneof|contains|size|empty)\b/iy;

/**
 * Reads the filter of `[?(…)]`, in the dialect of AWS's JSONPath library:
 *   Or = And *( "||" And )     And = Not *( "&&" Not )
 *   Not = "!" Not / "(" Or ")" / Operand [ comparison Operand / "=~" "/" pattern "/" ]
 *   Operand = ( "@" / "$" ) Step* / text / number / word / "[" literals "]"
 */
export function parseFilter(cursor: Cursor, depth: number): Result<Filter, PathSyntaxError> {
  return readChain(cursor, '||', 'or', (c) => readChain(c, '&&', 'and', (inner) => readNot(inner, depth)));
}

function readChain(
  cursor: Cursor,
  sign: string,
  kind: 'or' | 'and',
  readPart: (cursor: Cursor) => Result<Filter, PathSyntaxError>,
): Result<Filter, PathSyntaxError> {
  let left = readPart(cursor);
  // Left-nested, so a chain as long as the text makes a tree as deep: bounded like the rest.
  for (let links = 0; left.ok; links += 1) {
    skipBlank(cursor);
    if (!takeText(cursor, sign)) return left;
    if (links > maxDepth) return expected(cursor, `at most ${maxDepth} conditions`);
    const right = readPart(cursor);
    if (!right.ok) return right;
    left = ok({ kind, left: left.value, right: right.value });
  }
  return left;
}

function readNot(cursor: Cursor, depth: number): Result<Filter, PathSyntaxError> {
  if (depth > maxDepth) return expected(cursor, `at most ${maxDepth} nested conditions`);
  skipBlank(cursor);
  if (cursor.text[cursor.at] === '!' && cursor.text[cursor.at + 1] !== '=') {
    cursor.at += 1;
    const inner = readNot(cursor, depth + 1);
    return inner.ok ? ok({ kind: 'not', filter: inner.value }) : inner;
  }
  if (takeText(cursor, '(')) {
    const inner = parseFilter(cursor, depth + 1);
    if (!inner.ok) return inner;
    skipBlank(cursor);
    return takeText(cursor, ')') ? inner : expected(cursor, '")"');
  }
  const left = readOperand(cursor, depth);
  if (!left.ok) return left;
  skipBlank(cursor);
  if (takeText(cursor, '=~')) {
    skipBlank(cursor);
    const pattern = readPattern(cursor);
    return pattern.ok ? ok({ kind: 'matches', operand: left.value, pattern: pattern.value }) : pattern;
  }
  const sign = take(cursor, comparison)?.toLowerCase();
  const operator = comparisons.find((known) => known === sign);
  if (operator === undefined) {
    if (left.value.kind === 'literal') return expected(cursor, 'a comparison such as == or in');
    return ok({ kind: 'exists', operand: left.value });
  }
  const right = readOperand(cursor, depth);
  return right.ok ? ok({ kind: 'compare', operator, left: left.value, right: right.value }) : right;
}

function readOperand(cursor: Cursor, depth: number): Result<FilterOperand, PathSyntaxError> {
  skipBlank(cursor);
  const char = cursor.text[cursor.at];
  if (char === '@' || char === '$') {
    cursor.at += 1;
    const steps = readSteps(cursor, depth + 1);
    return steps.ok ? ok({ kind: 'path', from: char, steps: steps.value }) : steps;
  }
  const literal = char === '[' ? readList(cursor) : readLiteral(cursor);
  return literal.ok ? ok({ kind: 'literal', value: literal.value }) : literal;
}

function readList(cursor: Cursor): Result<Json, PathSyntaxError> {
  cursor.at += 1;
  const items: Json[] = [];
  skipBlank(cursor);
  if (takeText(cursor, ']')) return ok(items);
  do {
    skipBlank(cursor);
    const item = readLiteral(cursor);
    if (!item.ok) return item;
    items.push(item.value);
    skipBlank(cursor);
  } while (takeText(cursor, ','));
  return takeText(cursor, ']') ? ok(items) : expected(cursor, '"," or "]"');
}

function readLiteral(cursor: Cursor): Result<Json, PathSyntaxError> {
  const char = cursor.text[cursor.at];
  if (char === "'" || char === '"') return readQuoted(cursor);
  const digits = take(cursor, number);
  if (digits !== null) return ok(Number(digits));
  const literal = take(cursor, word);
  if (literal !== null) return ok(literal === 'null' ? null : literal === 'true');
  return expected(cursor, 'a path from "@", a text in quotes, a number, true, false, null or a list of these');
}
