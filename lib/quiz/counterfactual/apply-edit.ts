import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Edit } from './edits-of';

/** The document with one member written otherwise. */
export function applyEdit(document: Json, { path, to }: Edit): Json {
  const [first, ...rest] = path;
  if (first === undefined) return to ?? null;
  if (Array.isArray(document)) {
    return (document as readonly Json[]).map((item, i) => (i === first ? applyEdit(item, next(rest, to)) : item));
  }
  const members = isJsonObject(document) ? document : {};
  if (rest.length > 0) return { ...members, [first]: applyEdit(members[first] ?? null, next(rest, to)) };
  if (to !== undefined) return { ...members, [first]: to };
  return Object.fromEntries(Object.entries(members).filter(([name]) => name !== first));
}

const next = (path: Edit['path'], to: Json | undefined): Edit => (to === undefined ? { path } : { path, to });
