import type { Json } from '@/lib/kernel/json';
import { ok, type Result } from '@/lib/kernel/result';
import { type Cursor, expected, type PathSyntaxError, skipBlank, take, takeText } from '../paths/cursor';
import { readPath } from '../paths/parse-path';
import type { Path } from '../paths/path';

/** What a `.$` field holds: a path, or a call of an intrinsic function. */
export type Expression =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[] };

/** `raw` keeps the backslashes of a text literal: `States.Format` gives `\{` a meaning of its own. */
export type Argument = Expression | { readonly kind: 'literal'; readonly value: Json; readonly raw?: string };

/** Nesting of calls (AWS: at most 10), which also bounds the recursion here and in the evaluation. */
export const maxCallDepth = 10;

const functionName = /States\.[A-Za-z0-9]+/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /(?:true|false|null)\b/y;

/**
 * Parses the value of a `.$` field:
 *   Expression = Path / Call
 *   Call       = "States." name "(" [ Argument *( "," Argument ) ] ")"
 *   Argument   = Path / Call / "'" text "'" / number / "true" / "false" / "null"
 */
export function parseExpression(text: string): Result<Expression, PathSyntaxError> {
  const cursor: Cursor = { text, at: 0 };
  const expression = text.startsWith('$') ? readPathExpression(cursor) : readCall(cursor, 1);
  if (!expression.ok || cursor.at === text.length) return expression;
  return expected(cursor, text.startsWith('$') ? '"." or "["' : 'the end of the call');
}

function readPathExpression(cursor: Cursor): Result<Expression, PathSyntaxError> {
  const path = readPath(cursor);
  return path.ok ? ok({ kind: 'path', path: path.value }) : path;
}

function readCall(cursor: Cursor, depth: number): Result<Expression, PathSyntaxError> {
  if (depth > maxCallDepth) return expected(cursor, `at most ${maxCallDepth} calls inside each other`);
  const name = take(cursor, functionName);
  if (name === null) return expected(cursor, 'a path that starts with "$", or a call such as States.Format(…)');
  if (!takeText(cursor, '(')) return expected(cursor, '"("');
  const args: Argument[] = [];
  skipBlank(cursor);
  if (takeText(cursor, ')')) return ok({ kind: 'call', name, args });
  do {
    skipBlank(cursor);
    const argument = readArgument(cursor, depth);
    if (!argument.ok) return argument;
    args.push(argument.value);
    skipBlank(cursor);
  } while (takeText(cursor, ','));
  return takeText(cursor, ')') ? ok({ kind: 'call', name, args }) : expected(cursor, '"," or ")"');
}

function readArgument(cursor: Cursor, depth: number): Result<Argument, PathSyntaxError> {
  const char = cursor.text[cursor.at];
  if (char === '$') return readPathExpression(cursor);
  if (char === "'") return readText(cursor);
  const literal = take(cursor, word);
  if (literal !== null) return ok({ kind: 'literal', value: literal === 'null' ? null : literal === 'true' });
  const digits = take(cursor, number);
  if (digits !== null && Number.isFinite(Number(digits))) return ok({ kind: 'literal', value: Number(digits) });
  return readCall(cursor, depth + 1);
}

/** `'text'`, in which only `\'`, `\\`, `\{` and `\}` are escapes; any other backslash is refused, as AWS does. */
function readText(cursor: Cursor): Result<Argument, PathSyntaxError> {
  const from = cursor.at + 1;
  let value = '';
  for (let i = from; i < cursor.text.length; i += 1) {
    let char = cursor.text.charAt(i);
    if (char === "'") {
      cursor.at = i + 1;
      return ok({ kind: 'literal', value, raw: cursor.text.slice(from, i) });
    }
    if (char === '\\') {
      i += 1;
      char = cursor.text.charAt(i);
      if (!"'\\{}".includes(char) || char === '') {
        cursor.at = i - 1;
        return expected(cursor, "\\' or \\\\ (no other escape is known in a call)");
      }
    }
    value += char;
  }
  return expected(cursor, "a closing '");
}
