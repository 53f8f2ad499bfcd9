export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Writes JSON text with object keys in code-unit order and no spaces, piece by piece, so equal values give equal
 * texts and equal hashes. Members that are `undefined` are left out, as in `JSON.stringify`. Callers bound the
 * depth first (see `scan.ts`); the recursion here is as deep as the value.
 */
export function writeCanonicalJson(value: Json, write: (piece: string) => void): void {
  if (value === null || typeof value !== 'object') write(JSON.stringify(value));
  else if (Array.isArray(value)) {
    write('[');
    for (let i = 0; i < value.length; i += 1) {
      if (i > 0) write(',');
      writeCanonicalJson(value[i] as Json, write);
    }
    write(']');
  } else {
    const object = value as JsonObject;
    let separator = '{';
    for (const key of Object.keys(object).sort()) {
      const member = object[key];
      if (member === undefined) continue;
      write(`${separator}${JSON.stringify(key)}:`);
      writeCanonicalJson(member, write);
      separator = ',';
    }
    write(separator === '{' ? '{}' : '}');
  }
}

export function canonicalJson(value: Json): string {
  let text = '';
  writeCanonicalJson(value, (piece) => {
    text += piece;
  });
  return text;
}

/** Equality of JSON values: key order does not count, `1.0` is `1`. */
export function jsonEquals(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => jsonEquals(item, b[index] as Json));
  }
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && jsonEquals(a[key] as Json, b[key] as Json))
    );
  }
  return false;
}
