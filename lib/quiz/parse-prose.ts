/** `at` is the offset in the text it is part of: unique there, so views use it as a key. */
export type Inline = { readonly at: number; readonly kind: 'text' | 'code' | 'strong'; readonly text: string };
/** `n` counts blocks from 0. */
export type Block =
  | { readonly n: number; readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly n: number; readonly kind: 'code'; readonly text: string };

/**
 * The Markdown that items use: `code`, **strong**, paragraphs and fenced code. Anything else is plain text,
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
      for (const text of paragraphs(piece))
        blocks.push({ n: blocks.length, kind: 'paragraph', parts: parseInline(text) });
  }
  return blocks;
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '');

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
