import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keySpan, type LocatedJson, nodeAt, parseLocatedJson, valueSpan } from './located-json';

function parsed(text: string): LocatedJson {
  const result = parseLocatedJson(text);
  if (!result.ok) throw new Error(`${result.error.code} in ${text}`);
  return result.value;
}

function refused(text: string) {
  const result = parseLocatedJson(text);
  if (result.ok) throw new Error(`accepted ${text}`);
  const { code, at, expected } = result.error;
  return { code, from: at.from, to: at.to, expected };
}

describe('parseLocatedJson', () => {
  it('parses what JSON.parse parses, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(parsed(spaced).value).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n\tau01e.-+truefalsn') }), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        // The one difference: a number that is infinite as a double is an error here.
        const result = parseLocatedJson(text);
        expect(result.ok || result.error.code === 'bad-number' || !valid).toBe(true);
        if (!valid) expect(result.ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows where every value and key stands', () => {
    const text = '{\n  "a": [10, {"b": "x"}]\n}';
    const json = parsed(text);
    const slice = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
    expect(slice(valueSpan(json, ['a', 0]))).toBe('10');
    expect(slice(valueSpan(json, ['a', 1, 'b']))).toBe('"x"');
    expect(slice(keySpan(json, ['a', 1, 'b']))).toBe('"b"');
    expect(keySpan(json, ['a'])).toEqual({ from: 4, to: 7, line: 2, column: 3 });
    expect(slice(keySpan(json, ['a', 1]))).toBe('{"b": "x"}');
  });

  it('falls back to the nearest value around a place that is not there', () => {
    const json = parsed('{"a":{"b":1}}');
    expect(valueSpan(json, ['a', 'gone', 3])).toEqual(valueSpan(json, ['a']));
    expect(nodeAt(json, ['a', 'gone'])).toBeUndefined();
  });

  it('lets the last of two equal keys win, and says where it stands', () => {
    const json = parsed('{"a":1,"o":[{"b":1,"b":2}],"a":3}');
    expect(json.value).toEqual({ a: 3, o: [{ b: 2 }] });
    expect(json.duplicates.map(({ path, key, at }) => [path, key, at.from])).toEqual([
      [['o', 0], 'b', 19],
      [[], 'a', 27],
    ]);
  });

  it('keeps "__proto__" a field like any other', () => {
    const { value } = parsed('{"__proto__":{"polluted":true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['{"a" 1}', { code: 'unexpected-text', from: 5, to: 6, expected: '":"' }],
    ['{"a":1 "b"', { code: 'unexpected-text', from: 7, to: 8 }],
    ['{"a":1,}', { code: 'unexpected-text', from: 7, to: 8, expected: 'a name in double quotes' }],
    ['[1,', { code: 'unexpected-end', from: 3, to: 3, expected: 'a value' }],
    ['', { code: 'unexpected-end', from: 0, to: 0, expected: 'a value' }],
    ['{"a":tru}', { code: 'unexpected-text', from: 5, to: 8 }],
    ['[01]', { code: 'bad-number', from: 1, to: 3 }],
    ['1e999', { code: 'bad-number', from: 0, to: 5 }],
    ['"a\\q"', { code: 'bad-escape', from: 2, to: 4 }],
    ['"a\nb"', { code: 'control-character', from: 2, to: 3 }],
    ['"abc', { code: 'unterminated-string', from: 0, to: 4 }],
    ['{} {}', { code: 'unexpected-text', from: 3, to: 4, expected: 'the end of the text' }],
  ])('says of %j what is wrong and where', (text, error) => {
    expect(refused(text)).toMatchObject(error);
  });

  it('takes a hundred thousand brackets without recursion', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(refused(deep).code).toBe('too-deep');
    const limits = { maxChars: 1_000_000, maxDepth: 100_000 };
    expect(parseLocatedJson(deep, limits).ok).toBe(true);
  });
});
