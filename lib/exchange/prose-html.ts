import { assertNever } from '@/lib/kernel/assert-never';
import { type Block, type Inline, parseInline, parseProse } from '@/lib/quiz/parse-prose';

/** Text inside an element or an attribute. Quotes too, so that one rule serves both. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The prose of items as HTML that is also XML: paragraphs, lists, code, strong. */
export const proseHtml = (prose: string): string => parseProse(prose).map(blockHtml).join('\n');

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case 'list':
      return `<ul>${block.items.map((parts) => `<li>${partsHtml(parts)}</li>`).join('')}</ul>`;
    case 'paragraph':
      return `<p>${partsHtml(block.parts)}</p>`;
    default:
      return assertNever(block);
  }
}

export const lineHtml = (line: string): string => partsHtml(parseInline(line));

const partsHtml = (parts: readonly Inline[]): string =>
  parts.map(({ kind, text }) => (kind === 'text' ? escapeXml(text) : `<${kind}>${escapeXml(text)}</${kind}>`)).join('');
