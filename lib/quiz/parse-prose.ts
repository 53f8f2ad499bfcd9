/** `at` is the offset in the text it is part of: unique there, so views use it as a key. */
export type Inline = { readonly at: number; readonly kind: 'text' | 'code' | 'strong'; readonly text: string };
/** `n` counts blocks from 0. */
export type Block =
  | { readonly n: number; readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly n: number; readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly n: number; readonly kind: 'code'; readonly text: string };

/**
 * The Markdown that items use: `code`, **strong**, paragraphs, lists of `-` and fenced code. Anything else is plain text,
 * so a row written by an instructor can never become markup or run.
 */
export function parseProse(text: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, piece] of text
    .replaceAll('\r\n', '\n')
    .split(/^```[^\n]*\n?/m)
    .entries()) {
    // Pieces alternate: prose, fenced, prose … An unclosed fence runs to the end, as in CommonMark.
    if (index % 2 === 1) blocks.push({ n: blocks.length, kind: 'code', text: piece.replace(/\n$/, '') });
    else
      for (const lines of groups(piece)) {
        const n = blocks.length;
        if (lines.startsWith('- ')) blocks.push({ n, kind: 'list', items: listItems(lines).map(parseInline) });
        else blocks.push({ n, kind: 'paragraph', parts: parseInline(onOneLine(lines)) });
      }
  }
  return blocks;
}

const groups = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((lines) => lines.trim())
    .filter((lines) => lines !== '');

/** Split, because a search for white space around breaks takes the square of its length. */
const onOneLine = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .join(' ');

/** A line that begins with no `-` goes on with the item before it. */
const listItems = (lines: string): string[] =>
  lines
    .split(/^- /m)
    .slice(1)
    .map((item) => onOneLine(item.trim()));

/** Splits at `code` and **strong**; a mark that is never closed stands for itself. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*/g)) {
    const [whole, code, strong] = match;
    if (match.index > end) parts.push({ at: end, kind: 'text', text: text.slice(end, match.index) });
    const at = match.index;
    parts.push(code === undefined ? { at, kind: 'strong', text: strong ?? '' } : { at, kind: 'code', text: code });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ at: end, kind: 'text', text: text.slice(end) });
  return parts;
}

/** A line without its marks, for names that are heard and not seen. */
export const plainText = (text: string): string =>
  parseInline(text)
    .map((part) => part.text)
    .join('');
