import type { LossCode } from '../loss';
import { tidyLine } from '../tidy';
import { childrenOf, textOf, type XmlElement } from './parse-xml';

/** Elements whose content begins and ends a paragraph. */
const paragraphs = new Set([
  ...['p', 'div', 'section', 'article', 'blockquote', 'li', 'dl', 'dt', 'dd', 'tr', 'br', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'caption', 'td', 'th', 'figure'],
]);
const structure = new Set(['qti-prompt', 'qti-content-body', 'qti-item-body', 'div', 'p', 'span', 'br']);
const media = new Set(['img', 'object', 'picture', 'audio', 'video', 'svg', 'math', 'iframe', 'qti-media-interaction']);
const codes = new Set(['code', 'kbd', 'samp', 'tt']);
const strongs = new Set(['strong', 'b']);

export type Prose = { readonly text: string; readonly lost: readonly LossCode[] };
type IsLeftOut = (element: XmlElement) => boolean;

/** XHTML as the Markdown that items use; what that cannot say is left out by name. */
export function toMarkdown(nodes: XmlElement['children'], isLeftOut: IsLeftOut = () => false): Prose {
  const blocks: string[] = [];
  const lost = new Set<LossCode>();
  let line = '';
  const close = () => {
    const text = line.replaceAll(/[ \t\n]+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const walk = (node: XmlElement | string): void => {
    if (typeof node === 'string') {
      line += node;
      return;
    }
    const { name, children } = node;
    if (isLeftOut(node)) return;
    if (name === 'qti-rubric-block' || name === 'qti-stimulus-ref') return void lost.add('rubric');
    if (media.has(name)) {
      lost.add('media');
      line += node.attributes.alt ?? '';
    } else if (name === 'pre') {
      close();
      blocks.push(`\`\`\`\n${textOf(node)}\n\`\`\``);
    } else if (name === 'ul' || name === 'ol') {
      close();
      if (name === 'ol') lost.add('markup');
      const lines = childrenOf(node, 'li').map((item) => toLine(item.children, isLeftOut));
      for (const code of lines.flatMap((item) => item.lost)) lost.add(code);
      blocks.push(lines.map(({ text }) => `- ${text}`).join('\n'));
    } else if (codes.has(name)) line += marked(textOf(node), '`');
    else if (strongs.has(name)) line += marked(textOf(node), '**');
    else {
      if (!structure.has(name)) lost.add('markup');
      const isParagraph = paragraphs.has(name) || name.startsWith('qti-');
      if (isParagraph) close();
      children.forEach(walk);
      if (isParagraph) close();
    }
  };
  nodes.forEach(walk);
  close();
  return { text: blocks.join('\n\n'), lost: [...lost] };
}

/** A text that holds the mark itself would close it early. */
const marked = (text: string, mark: '`' | '**'): string =>
  text === '' || text.includes(mark.charAt(0)) ? text : `${mark}${text}${mark}`;

/** The same on one line; a block of code becomes code in the line. */
export function toLine(nodes: XmlElement['children'], isLeftOut: IsLeftOut = () => false): Prose {
  const { text, lost } = toMarkdown(nodes, isLeftOut);
  return { text: tidyLine(text.replaceAll(/^```\n|\n```$/gm, '`')), lost };
}
