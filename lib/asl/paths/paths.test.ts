import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { parsePath } from './parse-path';
import { isReferencePath, type Path } from './path';
import { select } from './select';
import { writeReference } from './write-reference';

const free = () => true;

function pathOf(text: string): Path {
  const path = parsePath(text);
  if (!path.ok) throw new Error(`${text}: expected ${path.error.expected} at ${path.error.offset}`);
  return path.value;
}

const selected = (text: string, root: Json) => {
  const result = select(pathOf(text), root, free);
  return result.ok ? result.value : result.error;
};

const store: Json = {
  book: [
    { title: 'A', price: 8, tags: ['x'] },
    { title: 'B', price: 12 },
    { title: 'C', price: 20, isbn: '1' },
  ],
  'two words': { 'a-b': 1, "it's": 2 },
};

describe('a definite path', () => {
  it.each<[string, Json]>([
    ['$', store],
    ['$.book[0].title', 'A'],
    ['$.book[-1].title', 'C'],
    ["$['two words']['a-b']", 1],
    ['$["two words"].a-b', 1],
    ["$['two words']['it\\'s']", 2],
    ['$.book.length()', 3],
    ['$.book[0].tags[0]', 'x'],
  ])('%s gives the one value', (path, value) => {
    expect(selected(path, store)).toEqual(value);
  });

  it('says which step found nothing, and whether it was the last', () => {
    expect(selected('$.book[7]', store)).toMatchObject({ text: "No results for path: $['book'][7]" });
    expect(selected('$.gone.deep', store)).toMatchObject({ text: "Missing property in path $['gone']" });
    expect(selected('$.book.title', store)).toMatchObject({ text: "No results for path: $['book']['title']" });
    expect(selected('$.toString', store)).toMatchObject({ code: 'missing' });
  });
});

describe('a path that may select several', () => {
  it.each<[string, Json]>([
    ['$.book[*].title', ['A', 'B', 'C']],
    ['$.book[0,2].title', ['A', 'C']],
    ['$.book[1:].price', [12, 20]],
    ['$.book[:2].price', [8, 12]],
    ['$.book[-2:].price', [12, 20]],
    ["$['two words']['a-b','it\\'s']", [1, 2]],
    ['$..price', [8, 12, 20]],
    ['$..book[0].title', ['A']],
    ['$..[0]', [{ title: 'A', price: 8, tags: ['x'] }, 'x']],
    ['$.two.*', []],
    ['$.book[?(@.price < 15)].title', ['A', 'B']],
    ["$.book[?(@.title == 'B')].price", [12]],
    ['$.book[?(@.isbn)].title', ['C']],
    ['$.book[?(!@.isbn)].title', ['A', 'B']],
    ['$.book[?(@.price > 10 && @.price < 15 || @.title == "A")].title', ['A', 'B']],
    ['$.book[?((@.price >= 12) && (@.price != 20))].title', ['B']],
    ['$.book[?(@.price == $.book[1].price)].title', ['B']],
    ['$.book[?(@.gone == null)].title', []],
  ])('%s gives a list', (path, value) => {
    expect(selected(path, store)).toEqual(value);
  });

  it('stops when the budget does', () => {
    let left = 3;
    const result = select(pathOf('$..*'), store, (n) => {
      left -= n;
      return left >= 0;
    });
    expect(result).toEqual({ ok: false, error: { code: 'stopped' } });
  });
});

describe('parsePath', () => {
  it('knows the context object, variables and plain input', () => {
    expect(pathOf('$$.State.Name').root).toEqual({ kind: 'context' });
    expect(pathOf('$total.sum').root).toEqual({ kind: 'variable', name: 'total' });
    expect(pathOf('$.total').root).toEqual({ kind: 'input' });
  });

  it.each([
    '',
    'a',
    '.a',
    '$.',
    '$..',
    '$[',
    '$[]',
    '$[a]',
    "$['a]",
    '$.a b',
    '$.a.',
    '$[?(@.a ==)]',
    '$[?(@.a == 1]',
    '$[1:2',
    '$.a()',
    '$[?(@.a =~ /x/)]',
  ])('%j is no path', (text) => {
    expect(parsePath(text).ok).toBe(false);
  });

  it('never throws, whatever the text, and is not deep however deep the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$.[]()@?*:,\'"ab01=<>!&| -') }), (text) => {
        const path = parsePath(`$${text}`);
        expect(path.ok ? path.value.text : `$${text}`).toBe(`$${text}`);
      }),
      { numRuns: 2000 },
    );
    expect(parsePath(`$[?(${'('.repeat(50_000)}`).ok).toBe(false);
    expect(parsePath(`$[?(${'!'.repeat(50_000)}@)]`).ok).toBe(false);
  });

  it('tells Reference Paths from the others', () => {
    const yes = ['$', '$.a.b', "$['a'][0]"];
    const no = ['$$.a', '$x', '$.*', '$..a', '$[0,1]', '$[-1]', '$[1:]', '$.a[?(@.b)]', '$.a.length()'];
    expect(yes.map((text) => isReferencePath(pathOf(text)))).toEqual([true, true, true]);
    expect(no.map((text) => isReferencePath(pathOf(text))).every((is) => !is)).toBe(true);
  });
});

describe('writeReference', () => {
  const written = (root: Json, text: string, value: Json) => {
    const result = writeReference(root, pathOf(text), value);
    return result.ok ? result.value : 'refused';
  };

  it('makes the objects on the way and leaves the rest alone', () => {
    const root: Json = { keep: { a: 1 }, list: [1, 2] };
    expect(written(root, '$.x.y', 7)).toEqual({ keep: { a: 1 }, list: [1, 2], x: { y: 7 } });
    expect(written(root, '$.keep.a', 7)).toEqual({ keep: { a: 7 }, list: [1, 2] });
    expect(written(root, '$.list[1]', 7)).toEqual({ keep: { a: 1 }, list: [1, 7] });
    expect(root).toEqual({ keep: { a: 1 }, list: [1, 2] });
  });

  it.each<[Json, string]>([
    [1, '$.a'],
    [{ a: null }, '$.a.b'],
    [{ a: [1] }, '$.a[1]'],
    [{ a: [1] }, '$.a.b'],
    [{ a: {} }, '$.a[0]'],
  ])('into %j refuses %s', (root, path) => {
    expect(written(root, path, 7)).toBe('refused');
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c d'), { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        (names, value) => {
          const text = `$${names.map((name) => `['${name}']`).join('')}`;
          expect(selected(text, written({}, text, value as Json))).toEqual(value);
        },
      ),
    );
  });
});
