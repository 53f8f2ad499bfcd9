import 'server-only';
import { type DeckWord, deckVocabulary, inlineHtml } from '@/content/vocabulary';
import type { MdxNode } from '../mdx-node';
import type { Tell } from './context';
import { checkedProps } from './element-props';
import { suggest } from './suggest';

const isDeckWord = (name: string): name is DeckWord => Object.hasOwn(deckVocabulary, name);

/** A component of a talk is in its vocabulary, stands where it may, and has the props it wants. */
export function checkDeckElement(node: MdxNode, tell: Tell): void {
  const name = node.name ?? '';
  if (inlineHtml.has(name)) {
    if (node.attributes?.length) tell(node, 'prop', `<${name}> takes no attributes here.`, 'Remove them.');
    return;
  }
  if (!isDeckWord(name)) {
    const words = [...Object.keys(deckVocabulary), ...inlineHtml];
    tell(
      node,
      'component',
      `There is no component <${name}> in a talk.`,
      suggest(name, words, 'Use Step, Stage, Notes.'),
    );
    return;
  }
  if (node.type === 'mdxJsxTextElement') {
    tell(node, 'component', `<${name}> stands inside a paragraph.`, 'Put a blank line before and after it.');
  }
  const holdsText = (node.children?.length ?? 0) > 0;
  if (holdsText === (name === 'Stage')) {
    const fix = holdsText ? 'Close it at once: <Stage … />.' : 'Write text between its tags, or remove it.';
    tell(node, 'component', `<${name}> ${holdsText ? 'holds no text' : 'is empty'}.`, fix);
  }
  checkedProps(node, deckVocabulary[name], tell);
}
