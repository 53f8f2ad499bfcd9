import 'server-only';

/**
 * A line of Markdown notes as a key: without list marker, heading or quote marks, emphasis, code ticks and
 * link targets; single spaces; lower case. Null for a line that says nothing.
 */
export function normaliseNote(line: string): string | null {
  const text = line
    .trim()
    .replace(/^(?:>\s*|#{1,6}\s+|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]+/g, '')
    // An underscore is emphasis at the edge of a word and part of the name inside one.
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}
