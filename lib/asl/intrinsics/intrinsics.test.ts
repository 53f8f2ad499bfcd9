import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import { fromBase64, toBase64 } from './base64';
import { intrinsics } from './functions';
import { maxCallDepth, parseExpression } from './parse-expression';

const call = (name: string, ...args: Json[]) => {
  const tools = { random: seededRandom(1), maxText: 1000 };
  const answer = intrinsics[`States.${name}`]?.call(args, tools);
  return answer?.ok ? answer.value : answer?.error.code;
};

describe('the intrinsic functions', () => {
  it('are the eighteen of AWS', () => {
    expect(Object.keys(intrinsics)).toHaveLength(18);
  });

  it.each<[string, Json[], Json]>([
    ['Array', [1, 'a', null], [1, 'a', null]],
    ['ArrayPartition', [[1, 2, 3, 4, 5], 2], [[1, 2], [3, 4], [5]]],
    ['ArrayContains', [[1, { a: 1, b: 2 }], { b: 2, a: 1 }], true],
    ['ArrayContains', [[1], '1'], false],
    ['ArrayRange', [1, 9, 3], [1, 4, 7]],
    ['ArrayRange', [3, 1, -1], [3, 2, 1]],
    ['ArrayRange', [1, 0, 1], []],
    ['ArrayGetItem', [[5, 6], 1], 6],
    ['ArrayLength', [[1, 2]], 2],
    ['ArrayUnique', [[1, 1, 'a', { x: 1 }, { x: 1 }, '1']], [1, 'a', { x: 1 }, '1']],
    ['Base64Encode', ['Data to encode'], 'RGF0YSB0byBlbmNvZGU='],
    ['Base64Decode', ['RGF0YSB0byBlbmNvZGU='], 'Data to encode'],
    ['Hash', ['input data', 'SHA-1'], 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ['JsonMerge', [{ a: { x: 1 }, b: 1 }, { a: { y: 2 } }, false], { a: { y: 2 }, b: 1 }],
    ['StringToJson', ['{"a":[1]}'], { a: [1] }],
    ['JsonToString', [{ a: [1, 'x'] }], '{"a":[1,"x"]}'],
    ['MathAdd', [1.49, 1.5], 3],
    ['MathAdd', [-3, 1], -2],
    ['StringSplit', ['a.b,,c.', ',.'], ['a', 'b', 'c']],
    ['Format', ['Hi {}, {} of {}', 'Ann', 1, [true, null]], 'Hi Ann, 1 of [true, null]'],
    ['Format', ['brace \\{\\} and {}', { a: { b: 1 } }], 'brace {} and {a={b=1}}'],
  ])('States.%s%j is %j', (name, args, value) => {
    expect(call(name, ...args)).toEqual(value);
  });

  it.each<[string, Json[]]>([
    ['ArrayPartition', [[1], 0]],
    ['ArrayRange', [1, 5, 0]],
    ['ArrayRange', [1, 1001, 1]],
    ['ArrayGetItem', [[1], 1]],
    ['ArrayGetItem', [[1], -1]],
    ['ArrayLength', ['text']],
    ['Base64Encode', ['x'.repeat(10_001)]],
    ['Base64Decode', ['%%%']],
    ['Hash', ['x', 'SHA-3']],
    ['JsonMerge', [{}, {}, true]],
    ['StringToJson', ['{']],
    ['MathAdd', ['1', 2]],
    ['MathAdd', [Number.MAX_SAFE_INTEGER, 1]],
    ['MathRandom', [5, 5]],
    ['StringSplit', [1, ',']],
    ['Format', ['{}']],
    ['Format', ['none', 1]],
  ])('States.%s%j is refused', (name, args) => {
    expect(call(name, ...args)).toBe('bad-argument');
  });

  it('refuses a thousand and one elements, takes a thousand', () => {
    expect(call('ArrayRange', 1, 1000, 1)).toHaveLength(1000);
  });

  it('stops a text that grows past what a payload holds', () => {
    expect(call('Format', '{}{}', 'x'.repeat(600), 'x'.repeat(600))).toBe('too-large');
  });

  it('draws numbers in the range, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.nat(), (start, size, seed) => {
        const drawn = call('MathRandom', start, start + size, seed) as number;
        expect(drawn).toBeGreaterThanOrEqual(start);
        expect(drawn).toBeLessThan(start + size);
        expect(call('MathRandom', start, start + size, seed)).toBe(drawn);
      }),
    );
  });

  it('makes version 4 ids', () => {
    expect(call('UUID')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('large arguments', () => {
  it('cost time in proportion to their size, not to its square', () => {
    const list = Array.from({ length: 20_000 }, (_, i) => i);
    expect(call('ArrayContains', list, list)).toBe(false);
    expect(call('StringSplit', 'a'.repeat(200_000), 'b'.repeat(200_000))).toEqual(['a'.repeat(200_000)]);
  });
});

describe('base64', () => {
  it('brings every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fromBase64(toBase64(text))).toBe(text);
      }),
    );
  });
});

describe('parseExpression', () => {
  const accepted = (text: string) => parseExpression(text).ok;

  it.each([
    '$.a',
    '$$.Task.Token',
    '$var.x',
    'States.UUID()',
    "States.Format('it\\'s {} \\\\ \\{\\}', $.a)",
    'States.MathAdd(-1, 2.5)',
    'States.Array(true, null, $, States.UUID())',
    "States.StringSplit('a\nb', '\n')",
  ])('takes %j', (text) => {
    expect(accepted(text)).toBe(true);
  });

  it.each([
    'text',
    '',
    'States.UUID',
    'States.UUID(',
    'States.UUID() ',
    'States.Format("double")',
    "States.Format('open)",
    'States.StringToJson(\'{\\"a\\":1}\')',
    'States.MathAdd(1,)',
    '$.a + 1',
    'Math.random()',
  ])('refuses %j', (text) => {
    expect(accepted(text)).toBe(false);
  });

  it('takes ten calls inside each other and no more', () => {
    const nested = (depth: number) => `${'States.Array('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(accepted(nested(maxCallDepth))).toBe(true);
    expect(accepted(nested(maxCallDepth + 1))).toBe(false);
    expect(accepted(nested(50_000))).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('States.', 'Format', '(', ')', "'", '\\', ',', '$', '.a', '1', ' ', '{}') }),
        (text) => {
          expect(typeof accepted(text)).toBe('boolean');
        },
      ),
    );
  });
});
