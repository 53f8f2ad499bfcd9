import { readJsonTree } from './read-json-tree';
import { readYamlTree } from './read-yaml-tree';
import { syntaxOf } from './syntax';
import type { TextTree, TreeMember } from './tree';

export const readTree = (text: string): TextTree | null =>
  syntaxOf(text) === 'yaml' ? readYamlTree(text) : readJsonTree(text);

/** A node on the way to a place, and the key or index that leads on from it. */
export type PlaceStep = { readonly node: TextTree; readonly key: string | number };

/** Where an offset is: the way there from the root, and what is being written. */
export type Place = {
  readonly steps: readonly PlaceStep[];
  /** The object or list that the offset is directly in; null outside of everything. */
  readonly inside: TextTree | null;
  /** `name`: where a member's name is or may be. `value`: what a member or a list holds. */
  readonly at: 'name' | 'value';
  /** The text there, to be replaced, quotes included; empty where nothing is written yet. */
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** What stands between its start and the offset, without quotes. */
  readonly typed: string;
  /** The member that the name or the value belongs to. */
  readonly member: TreeMember | null;
};

/** The place of an offset in a definition that may be half written. Never throws. */
export function placeAt(text: string, offset: number, root: TextTree | null = readTree(text)): Place {
  const at = Math.max(0, Math.min(offset, text.length));
  const yaml = syntaxOf(text) === 'yaml';
  const steps: PlaceStep[] = [];
  let inside: TextTree | null = root && holds(root, at, text, yaml) ? root : null;
  const nothing = { from: at, to: at, quoted: false, typed: '' };
  const written = (from: number, to: number): Pick<Place, 'from' | 'to' | 'quoted' | 'typed'> => {
    const quoted = /["']/.test(text.charAt(from));
    return { from, to, quoted, typed: text.slice(quoted ? from + 1 : from, Math.max(at, from)) };
  };
  const found = (where: 'name' | 'value', member: TreeMember | null, token: typeof nothing): Place => ({
    steps,
    inside,
    at: where,
    member,
    ...token,
  });

  while (inside) {
    if (inside.kind === 'scalar') return found('value', null, written(inside.from, inside.to));
    if (inside.kind === 'list') {
      const list: Extract<TextTree, { kind: 'list' }> = inside;
      const index = list.items.findIndex((item) => holds(item, at, text, yaml));
      const item = list.items[index];
      const key = index === -1 ? list.items.filter((before) => before.to <= at).length : index;
      steps.push({ node: list, key });
      if (!item) return found('value', null, nothing);
      if (item.kind === 'scalar') return found('value', null, written(item.from, item.to));
      inside = item;
      continue;
    }
    const object: Extract<TextTree, { kind: 'object' }> = inside;
    const index = object.members.findLastIndex((each) => each.keyFrom <= at);
    const member = object.members[index];
    if (!member) return found('name', null, nothing);
    if (at <= member.keyTo) return found('name', member, written(member.keyFrom, member.keyTo));
    const { value, colon } = member;
    if (value && holds(value, at, text, yaml)) {
      steps.push({ node: object, key: member.key });
      if (value.kind === 'scalar') return found('value', member, written(value.from, value.to));
      inside = value;
      continue;
    }
    const isDue = colon !== null && at > colon && value === null && !text.slice(colon, at).includes('\n');
    if (!isDue) return found('name', null, nothing);
    steps.push({ node: object, key: member.key });
    return found('value', member, nothing);
  }
  return found('name', null, nothing);
}

/** Whether an offset is in a node. A block of YAML goes on over the blanks behind it, as deep as they stand. */
function holds(node: TextTree, at: number, text: string, yaml: boolean): boolean {
  if (node.kind === 'scalar') return node.from <= at && at <= node.to;
  const first = text.charAt(node.from);
  if (!yaml || first === '{' || first === '[')
    return isOpen(node, text) ? node.from < at : node.from < at && at < node.to;
  if (node.from <= at && at <= node.to) return true;
  if (at < node.from) return false;
  const behind = text.slice(node.to, at);
  const lineStart = text.lastIndexOf('\n', node.from - 1) + 1;
  const column = /^\s*(?:-\s+)*/.exec(text.slice(lineStart, node.from))?.[0].length ?? 0;
  return /^[^\S\n]*(?:\n[^\S\n]*)+$/.test(behind) && at - (text.lastIndexOf('\n', at - 1) + 1) >= column;
}

/** A bracket that nobody has closed yet holds everything up to its end. */
function isOpen(node: TextTree, text: string): boolean {
  const closed = node.kind === 'object' ? '}' : ']';
  return node.to === text.length && text.charAt(node.to - 1) !== closed;
}

/** The keys and indices from the root to a place, as in a path of the JSON. */
export const stepsTo = (place: Place): (string | number)[] => place.steps.map(({ key }) => key);
