import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type Fault, type FaultWhat, type Place, wholeFile } from '../fault';
import { importLimits } from '../limits';

/** Names without their prefix: files differ in it, and no other vocabulary is read. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
  readonly at: Place;
};
type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

const pieceLength = 16_384;

/**
 * Well-formed XML as a tree. Nothing is fetched and nothing expanded: a DOCTYPE, the one place where entities can be
 * declared, is refused, and of references only XML's own five and characters by number are known.
 */
export function parseXml(text: string, file: string | null): Result<XmlElement, Fault> {
  if (text.length > importLimits.textChars)
    return err(wholeFile({ code: 'text-too-long', chars: text.length, most: importLimits.textChars }, file));
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  // Set from the parser's calls, which the compiler does not follow.
  let root = null as XmlElement | null;
  let fault = null as Fault | null;
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 });
  // The first is the one to mend; what follows may come from it.
  const refuse = (what: FaultWhat) => {
    fault ??= { ...what, file, at: here() };
  };
  const append = (node: XmlElement | string) => void open.at(-1)?.children.push(node);

  parser.on('error', ({ message }) => refuse({ code: 'xml-syntax', says: wordsOf(message) }));
  parser.on('doctype', () => refuse({ code: 'doctype' }));
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('opentag', ({ local, attributes }) => {
    const named = Object.values(attributes).map(({ local: name, value }) => [name, value] as const);
    const element: Growing = { name: local, attributes: Object.fromEntries(named), children: [], at: here() };
    if (open.length >= importLimits.xmlDepth) refuse({ code: 'too-deep', most: importLimits.xmlDepth });
    // Once there is a fault nothing is built any more.
    if (fault === null) append(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  // Piece by piece, so that a file of nothing but faults ends at the first.
  for (let from = 0; from < text.length && fault === null; from += pieceLength)
    parser.write(text.slice(from, from + pieceLength));
  if (fault === null) parser.close();
  if (fault) return err(fault);
  return root ? ok(root) : err(wholeFile({ code: 'xml-syntax', says: 'it has no element' }, file));
}

/** `1:7: unclosed tag: p.` → `unclosed tag: p`: the place is told beside it. */
const wordsOf = (message: string): string => message.replace(/^(?:[^:\s]*:)?\d+:\d+: /, '').replace(/\.$/, '');

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** Every element of this name below, in the order of the file. */
export function descendantsOf(element: XmlElement, isWanted: (name: string) => boolean): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    isWanted(child.name) ? [child, ...descendantsOf(child, isWanted)] : descendantsOf(child, isWanted),
  );
}

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
