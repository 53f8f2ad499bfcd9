import { readTree } from './place';
import type { TextTree } from './tree';

/** Where the value of a path stands in a definition of either syntax, or its name; of what is around it where there is none. */
export function spanOfPath(
  text: string,
  path: readonly (string | number)[],
  what: 'name' | 'value',
  root: TextTree | null = readTree(text),
): { readonly from: number; readonly to: number } {
  let span = { from: root?.from ?? 0, to: root?.to ?? 0 };
  let node = root;
  for (const [i, step] of path.entries()) {
    const isLast = i === path.length - 1;
    if (node?.kind === 'list' && typeof step === 'number') {
      node = node.items[step] ?? null;
      if (node) span = { from: node.from, to: node.to };
    } else if (node?.kind === 'object') {
      const member = node.members.findLast(({ key }) => key === String(step));
      if (!member) return span;
      node = member.value;
      span =
        node && !(isLast && what === 'name')
          ? { from: node.from, to: node.to }
          : { from: member.keyFrom, to: member.keyTo };
    } else return span;
  }
  return span;
}
