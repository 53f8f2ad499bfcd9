import { type JsonPath, keySpan, type LocatedJson, nodeAt, valueSpan } from '@/lib/kernel/located-json';
import type { TextEdit } from '@/lib/kernel/text-edit';
import { readJsonTree } from '../read-json-tree';
import type { TextTree, TreeObject } from '../tree';

/** Another value in the place of the one at a path. */
export function setValue(json: LocatedJson, path: JsonPath, value: unknown): TextEdit {
  const { from, to } = valueSpan(json, path);
  return { from, to, insert: JSON.stringify(value) };
}

/** Another name for the member at a path. */
export function setKey(json: LocatedJson, path: JsonPath, key: string): TextEdit {
  const { from, to } = keySpan(json, path);
  return { from, to, insert: JSON.stringify(key) };
}

/** Members behind the last one of an object, each on a line of its own where the others are. */
export function addMembers(
  json: LocatedJson,
  path: JsonPath,
  members: { readonly [key: string]: unknown },
): TextEdit[] {
  const node = nodeAt(json, path);
  if (!node?.members) return [];
  const { text } = json;
  const [, first] = [...node.members][0] ?? [];
  const [, last] = [...node.members].at(-1) ?? [];
  const at = last?.node.to ?? node.from + 1;
  const lineStart = text.lastIndexOf('\n', (first?.keyFrom ?? at) - 1) + 1;
  const indent = first && lineStart > node.from ? text.slice(lineStart, first.keyFrom) : null;
  const separator = indent !== null && /^\s*$/.test(indent) ? `\n${indent}` : ' ';
  const written = Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}: ${spaced(value)}`);
  const insert = last ? written.map((each) => `,${separator}${each}`).join('') : written.join(', ');
  return [{ from: at, to: at, insert }];
}

/** JSON in one line, with a blank where one reads it easier. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A member taken out, with the comma that goes with it. `nth`: which one, where its name stands more than once. */
export function removeMember(json: LocatedJson, path: JsonPath, nth: 'first' | 'last' = 'last'): TextEdit[] {
  const holder = treeAt(readJsonTree(json.text), nodeAt(json, path.slice(0, -1))?.from ?? -1);
  const named = (holder?.members ?? []).flatMap(({ key }, i) => (key === path.at(-1) ? [i] : []));
  const index = nth === 'first' ? named[0] : named.at(-1);
  const member = index === undefined ? undefined : holder?.members[index];
  if (!holder || index === undefined || !member) return [];
  const next = holder.members[index + 1];
  const previous = holder.members[index - 1];
  const end = member.value?.to ?? member.keyTo;
  if (next) return [{ from: member.keyFrom, to: next.keyFrom, insert: '' }];
  return [{ from: previous ? (previous.value?.to ?? previous.keyTo) : member.keyFrom, to: end, insert: '' }];
}

/** The object that begins at an offset. */
function treeAt(tree: TextTree | null, from: number): TreeObject | null {
  if (!tree || tree.kind === 'scalar' || from < tree.from || from > tree.to) return null;
  if (tree.kind === 'object' && tree.from === from) return tree;
  const inner = tree.kind === 'list' ? tree.items : tree.members.map(({ value }) => value);
  return treeAt(inner.find((each) => each !== null && each.from <= from && from < each.to) ?? null, from);
}
