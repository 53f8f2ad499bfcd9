import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/**
 * YAML for templates: a node with a short tag (`!Sub`) becomes `{ "!Sub": value }`, as `findMachines` asks of its port. Null
 * where the text is no YAML. Anchors count as what they name, up to a bound.
 */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0 || !document.contents) return null;
  let left = mostNodes;
  const read = (node: unknown, depth: number): unknown => {
    left -= 1;
    if (left < 0 || depth > deepest) throw new RangeError('This YAML is larger than a template may be.');
    if (isAlias(node)) return read(node.resolve(document), depth + 1);
    const value = plain(node, (inner) => read(inner, depth + 1));
    const tag = (node as Node | null)?.tag;
    return tag?.startsWith('!') ? { [tag]: value } : value;
  };
  try {
    return read(document.contents, 0);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const mostNodes = 200_000;
const deepest = 300;

function plain(node: unknown, read: (inner: unknown) => unknown): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', read(value)]),
    );
  }
  if (isSeq(node)) return node.items.map(read);
  if (!isScalar(node)) return null;
  // A date is what YAML makes of `Version: 2012-10-17`; a template means the text.
  return node.value instanceof Date || typeof node.value === 'bigint' ? (node.source ?? '') : (node.value ?? null);
}

/** The first thing that keeps a text from being YAML, in the reader's own words; null where there is none. */
export function findYamlError(
  text: string,
): { readonly from: number; readonly to: number; readonly says: string } | null {
  const [error] = parseDocument(text, { logLevel: 'silent', uniqueKeys: true, prettyErrors: false }).errors;
  if (!error) return null;
  const [from, to] = error.pos;
  return { from: Math.min(from, text.length), to: Math.min(to, text.length), says: error.message.replace(/\.$/, '') };
}
