import { type LocatedNode, parseLocatedJson } from '@/lib/kernel/located-json';

/** Lists of plain values stay on one line up to here. */
const widestList = 80;

/** JSON laid out anew: two blanks a level, every number and text as it was written. Null where it is no JSON. */
export function formatJson(text: string): string | null {
  const read = parseLocatedJson(text);
  // A name that stands twice would be lost on the way.
  if (!read.ok || read.value.duplicates.length > 0) return null;
  const written = (node: LocatedNode) => text.slice(node.from, node.to);
  const write = (node: LocatedNode, indent: string): string => {
    const deeper = `${indent}  `;
    if (node.members) {
      const members = [...node.members.values()].map(
        ({ keyFrom, keyTo, node: value }) => `${deeper}${text.slice(keyFrom, keyTo)}: ${write(value, deeper)}`,
      );
      return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
    }
    if (!node.items) return written(node);
    const line = `[${node.items.map(written).join(', ')}]`;
    const isFlat = node.items.every(({ members, items }) => !members && !items);
    if (isFlat && line.length <= widestList) return line;
    return `[\n${node.items.map((item) => `${deeper}${write(item, deeper)}`).join(',\n')}\n${indent}]`;
  };
  return write(read.value.root, '');
}
