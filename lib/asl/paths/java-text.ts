import { isJsonObject, type Json } from '@/lib/kernel/json';

/**
 * A value as AWS's messages show it. Recorded: objects and lists appear as Java prints maps and lists, `{a=1, b=[]}`,
 * and texts without quotes.
 */
export function javaText(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(javaText).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaText(item)}`)
    .join(', ')}}`;
}

/** The class that a value has in AWS's implementation, as its messages name it. */
export function javaType(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (typeof value !== 'number') return 'java.util.ArrayList';
  if (!Number.isInteger(value)) return 'java.lang.Double';
  return Math.abs(value) < 2 ** 31 ? 'java.lang.Integer' : 'java.lang.Long';
}
