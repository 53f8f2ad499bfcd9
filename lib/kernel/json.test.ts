import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, sha256Hex } from './hash';
import { canonicalJson, isJsonObject, type Json, jsonEquals } from './json';
import { JsonSchema } from './json-schema';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** The same value with its keys in another order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(jsonEquals(JSON.parse(canonicalJson(value)), value)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('sorts keys by code unit, writes no spaces and leaves out what is undefined', () => {
    const value = { b: [1, { z: null }], a: 'x', Z: undefined, é: true } as unknown as Json;
    expect(canonicalJson(value)).toBe('{"a":"x","b":[1,{"z":null}],"é":true}');
    expect(canonicalJson({ gone: undefined } as unknown as Json)).toBe('{}');
  });
});

describe('contentHash', () => {
  it('is the SHA-256 of the canonical text, also of one longer than its pieces', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(contentHash(value)).toBe(sha256Hex(canonicalJson(value)));
      }),
    );
    const long = Array.from({ length: 5000 }, (_, i) => `item ${i} — ünïcode 🆗`);
    expect(contentHash(long)).toBe(sha256Hex(canonicalJson(long)));
  });

  it('is what the standard says of the empty text', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('jsonEquals', () => {
  it('takes key order and 1.0 for nothing, and tells everything else apart', () => {
    expect(jsonEquals({ a: 1, b: [2] }, { b: [2], a: 1.0 })).toBe(true);
    expect(jsonEquals({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(jsonEquals([1, 2], [2, 1])).toBe(false);
    expect(jsonEquals({}, [])).toBe(false);
    expect(jsonEquals('1', 1)).toBe(false);
    expect(jsonEquals(null, {})).toBe(false);
  });
});

describe('JsonSchema', () => {
  it('takes JSON and nothing else', () => {
    expect(JsonSchema.safeParse({ a: [null, true, 1, 'x'] }).success).toBe(true);
    expect(JsonSchema.safeParse({ a: undefined }).success).toBe(false);
    expect(JsonSchema.safeParse(Number.NaN).success).toBe(false);
    expect(JsonSchema.safeParse(() => 1).success).toBe(false);
  });
});
