import type { Json } from '@/lib/kernel/json';

/** UTF-8 bytes of the compact JSON text, or why it was not counted to the end. */
export type Measure = { readonly bytes: number } | { readonly over: 'size' | 'depth' };

/**
 * AWS states no depth; its JSON parser stops at 1,000. Ours is lower, because everything that walks a payload
 * (hash, history, inspector) recurses as deep as it is.
 */
export const maxPayloadDepth = 400;

/** A payload of this many bytes costs one step more. */
const bytesPerStep = 256;

/** Bytes cost steps as well, or a small loop with a large payload would write gigabytes of events. */
export const stepsOf = (bytes: number): number => Math.floor(bytes / bytesPerStep);

/** Measures payloads of one run; remembers objects it has seen, for the same payload passes many events. */
export type Scale = (value: Json, maxBytes: number) => Measure;

export function createScale(): Scale {
  const known = new WeakMap<object, number>();
  return (value, maxBytes) => {
    const isObject = typeof value === 'object' && value !== null;
    const bytes = (isObject ? known.get(value) : undefined) ?? measure(value, maxBytes);
    if (typeof bytes !== 'number') return bytes;
    if (isObject) known.set(value, bytes);
    return bytes > maxBytes ? { over: 'size' } : { bytes };
  };
}

/**
 * Walks without recursion and stops as soon as the limit is passed: a value that shares parts with itself
 * can be small in memory and endless as text.
 */
function measure(root: Json, maxBytes: number): number | { over: 'size' | 'depth' } {
  const open: { value: Json; depth: number }[] = [{ value: root, depth: 1 }];
  let bytes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth > maxPayloadDepth) return { over: 'depth' };
    if (typeof value !== 'object' || value === null) bytes += scalarBytes(value);
    else {
      const keys = Array.isArray(value) ? null : Object.keys(value);
      const parts = Object.values(value) as Json[];
      // Brackets and commas; per key its text and the colon.
      bytes += 2 + Math.max(0, parts.length - 1);
      for (const key of keys ?? []) bytes += textBytes(key) + 1;
      for (const part of parts) open.push({ value: part, depth: depth + 1 });
    }
    if (bytes > maxBytes) return { over: 'size' };
  }
  return bytes;
}

function scalarBytes(value: Json): number {
  return typeof value === 'string' ? textBytes(value) : String(value).length;
}

function textBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x20) bytes += '\b\t\n\f\r'.includes(text.charAt(i)) ? 2 : 6;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // Half of a surrogate pair each: four bytes together.
    else bytes += code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
