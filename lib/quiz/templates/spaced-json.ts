import { isJsonObject, type Json } from '@/lib/kernel/json';

/** `{ "a": 1, "b": [2] }`: one line that can be read. */
export function spacedJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(spacedJson).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spacedJson(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
