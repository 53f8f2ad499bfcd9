import { canonicalJson, isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';
import type { Item } from '../service-state';
import type { DocumentPath } from './expression';

/** `{ S: "a" }`, `{ N: "1" }`, `{ M: {…} }`: one member, named after the type. */
export type Attribute = JsonObject;

export const typeOf = (attribute: Attribute): string => Object.keys(attribute)[0] ?? '';
export const contentOf = (attribute: Attribute): Json => attribute[typeOf(attribute)] ?? null;

export const numberOf = (attribute: Attribute | undefined): number | null =>
  attribute && typeOf(attribute) === 'N' ? Number(contentOf(attribute)) : null;

export const isAttribute = (value: Json | undefined): value is Attribute =>
  isJsonObject(value) && Object.keys(value).length === 1;

/** What an item has at a path, or nothing. */
export function attributeAt(item: Item, path: DocumentPath): Attribute | undefined {
  let inside: Json | undefined = { M: item };
  for (const step of path) {
    const content: Json | undefined = isJsonObject(inside) ? contentOf(inside) : undefined;
    if (typeof step === 'number') inside = Array.isArray(content) ? (content[step] as Json | undefined) : undefined;
    else inside = isJsonObject(content) && Object.hasOwn(content, step) ? content[step] : undefined;
  }
  return isAttribute(inside) ? inside : undefined;
}

/** The item with an attribute put at a path, or taken away; null where a part of the way is missing. */
export function withAttribute(item: Item, path: DocumentPath, attribute: Attribute | null): Item | null {
  const changed = changedAt({ M: item }, path, attribute);
  const content = changed ? contentOf(changed) : null;
  return isJsonObject(content) ? content : null;
}

function changedAt(around: Attribute, [step, ...rest]: DocumentPath, attribute: Attribute | null): Attribute | null {
  const content = contentOf(around);
  if (typeof step === 'number') {
    if (!Array.isArray(content)) return null;
    const list = [...(content as readonly Json[])];
    const at = Math.min(step, list.length);
    if (rest.length > 0) {
      const inner = list[step];
      const changed = isAttribute(inner) ? changedAt(inner, rest, attribute) : null;
      if (!changed) return null;
      list[step] = changed;
    } else if (attribute) list[at] = attribute;
    else list.splice(step, 1);
    return { L: list };
  }
  if (step === undefined || !isJsonObject(content)) return null;
  if (rest.length > 0) {
    const inner = Object.hasOwn(content, step) ? content[step] : undefined;
    const changed = isAttribute(inner) ? changedAt(inner, rest, attribute) : null;
    return changed && { M: { ...content, [step]: changed } };
  }
  if (attribute) return { M: { ...content, [step]: attribute } };
  return { M: Object.fromEntries(Object.entries(content).filter(([name]) => name !== step)) };
}

/** Below 0, 0 or above 0 for two attributes of one type that has an order; null for all others. */
export function compareAttributes(a: Attribute, b: Attribute): number | null {
  const type = typeOf(a);
  if (type !== typeOf(b) || !['S', 'N', 'B'].includes(type)) return null;
  if (type === 'N') return Number(contentOf(a)) - Number(contentOf(b));
  const [left, right] = [String(contentOf(a)), String(contentOf(b))];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Numbers are equal as numbers, sets in any order. */
export function attributesEqual(a: Attribute, b: Attribute): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (type === 'N') return Number(left) === Number(right);
  if (type.endsWith('S') && Array.isArray(left) && Array.isArray(right)) {
    const sorted = (set: readonly Json[]) => canonicalJson([...set].map(String).sort());
    return sorted(left) === sorted(right);
  }
  return jsonEquals(left, right);
}
