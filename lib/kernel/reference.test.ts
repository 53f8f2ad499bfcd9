import { describe, expect, it } from 'vitest';
import { readReference } from './reference';

const root = { a: { 'b c': [10, { d: null }] }, 'x-y': true, é: 1 };

describe('readReference', () => {
  it.each([
    ['$', root],
    ["$.a['b c'][0]", 10],
    ["$.a['b c'][1].d", null],
    ['$.x-y', true],
    ['$.é', 1],
  ])('%s reads its value', (path, value) => {
    expect(readReference(root, path)).toEqual(value);
  });

  it.each(['', 'a', '$.', '$.gone', '$.a[0]', "$.a['b c'][9]", '$.a.*', '$..a', '$.x-y.z', '$.toString', '$ .a'])(
    '%j reads nothing',
    (path) => {
      expect(readReference(root, path)).toBeUndefined();
    },
  );
});
