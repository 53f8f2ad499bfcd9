import { err, ok, type Result } from '@/lib/kernel/result';

/** Where a path or an intrinsic call stops making sense, and what could stand there. */
export type PathSyntaxError = { readonly offset: number; readonly expected: string };

const blank = /\s*/y;

/** A position in the text of a path, shared by the parts of the grammar. */
export type Cursor = { readonly text: string; at: number };

export const take = (cursor: Cursor, pattern: RegExp): string | null => {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return null;
  cursor.at = pattern.lastIndex;
  return match[0];
};
export const takeText = (cursor: Cursor, text: string): boolean => {
  if (!cursor.text.startsWith(text, cursor.at)) return false;
  cursor.at += text.length;
  return true;
};
export const skipBlank = (cursor: Cursor): void => void take(cursor, blank);
/** A refusal at the cursor. */
export const expected = (cursor: Cursor, what: string) => err<PathSyntaxError>({ offset: cursor.at, expected: what });

/**
 * A name in single or double quotes. A backslash makes that quote or another backslash plain; before anything
 * else it stands for itself (recorded: a name that holds a backslash and double quotes, in single quotes).
 */
export function readQuoted(cursor: Cursor): Result<string, PathSyntaxError> {
  const quote = cursor.text[cursor.at];
  if (quote !== "'" && quote !== '"') return expected(cursor, 'a quoted name');
  let value = '';
  for (let i = cursor.at + 1; i < cursor.text.length; i += 1) {
    let char = cursor.text.charAt(i);
    if (char === quote) {
      cursor.at = i + 1;
      return ok(value);
    }
    const next = cursor.text.charAt(i + 1);
    if (char === '\\' && (next === quote || next === '\\')) {
      i += 1;
      char = next;
    }
    value += char;
  }
  return expected(cursor, `a closing ${quote}`);
}
