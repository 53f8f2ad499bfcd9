import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { parsePath } from './parse-path';
import { isReferencePath, isWritablePath, type Path } from './path';
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
    ['$.book.[1].title', 'B'],
    ["$['two words']['a-b','it\\'s','gone']", { 'a-b': 1, "it's": 2 }],
    ["$['two words'].keys()", ['a-b', "it's"]],
    ['$.book[0].title.length()', null],
  ])('%s gives the one value', (path, value) => {
    expect(selected(path, store)).toEqual(value);
  });

  it('says which step found nothing, and whether it was the last', () => {
    expect(selected('$.book[7]', store)).toMatchObject({ text: "No results for path: $['book'][7]" });
    expect(selected('$.gone.deep', store)).toMatchObject({ text: "Missing property in path $['gone']" });
    expect(selected('$.book[7].title', store)).toMatchObject({
      text: "No results for path: $['book'][7]['title']",
    });
    expect(selected('$.toString', store)).toMatchObject({ code: 'missing' });
  });
});

describe('a step into a value of another kind', () => {
  it.each<[string, Json, string]>([
    [
      '$.a.b',
      { a: 'text' },
      "Expected to find an object with property ['b'] in path $['a'] but found 'java.lang.String'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.",
    ],
    ['$.a[0].b', { a: 1 }, "Filter: [0]['b'] can only be applied to arrays. Current context is: 1"],
    ['$.a[0]', { a: { x: [1, 'y'] } }, 'Filter: [0] can only be applied to arrays. Current context is: {x=[1, y]}'],
    ['$.a[0]', { a: null }, "The path $['a'] is null"],
  ])('%s in %j fails in the words of the library that AWS uses', (path, root, text) => {
    expect(selected(path, root)).toEqual({ code: 'missing', text });
  });
});

describe('a path that may select several', () => {
  it.each<[string, Json]>([
    ['$.book[*].title', ['A', 'B', 'C']],
    ['$.book[0,2].title', ['A', 'C']],
    ['$.book[1:].price', [12, 20]],
    ['$.book[:2].price', [8, 12]],
    ['$.book[-2:].price', [12, 20]],
    ["$.book[*]['title','isbn']", [{ title: 'A' }, { title: 'B' }, { title: 'C', isbn: '1' }]],
    ["$['book','two words'].length()", [3, 2]],
    ['$..[?(@.isbn)].title', ['C']],
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
    ['$.book[?(@.gone != @.gone)].title', ['A', 'B', 'C']],
    ["$.book[?(@.price == '8')].title", ['A']],
    ["$.book[?(@.price === '8')].title", []],
    ["$.book[?(@.title in ['A', 'C'])].price", [8, 20]],
    ["$.book[?(@.title nin ['A', 'C'])].price", [12]],
    ["$.book[?(@.tags contains 'x')].title", ['A']],
    ["$.book[?(@.tags[*] contains 'x')].title", ['A']],
    ["$.book[?('B' in @.tags[*])].title", []],
    ["$.book[?(@.tags subsetof ['x', 'y'])].title", ['A']],
    ["$.book[?(@.tags anyof ['y'])].title", []],
    ["$.book[?(@.tags noneof ['y'])].title", ['A']],
    ['$.book[?(@.tags size 1)].title', ['A']],
    ['$.book[?(@.tags empty false)].title', ['A']],
    ['$.book[?(@.price > 10 && !(@.isbn))].title', ['B']],
    ['$.book[?(@.title =~ /[ab]/i)].title', ['A', 'B']],
    ['$.book[?(@.tags.length() == 1)].title', ['A']],
  ])('%s gives a list', (path, value) => {
    expect(selected(path, store)).toEqual(value);
  });

  it.each<[string, Json]>([
    ['$..price.max()', 20],
    ['$..price.min()', 8],
    ['$..price.sum()', 40],
    ['$..price.avg()', 40 / 3],
    ['$..title.first()', 'A'],
    ['$..title.index(-2)', 'B'],
  ])('%s asks about all that was found', (path, value) => {
    expect(selected(path, store)).toEqual(value);
  });

  it.each([
    '$.l[?($.l.sum() > 0)]',
    '$.l[?($.o == $.o)]',
    '$.l[?($.l subsetof $.l)]',
    "$.l[?($.text contains 'b')]",
    '$.l[?($.text =~ /a*b/)]',
  ])('charges %s for all it looks at', (text) => {
    const list = Array.from({ length: 2000 }, (_, i) => i);
    let steps = 0;
    const root: Json = { l: list, o: { inner: list }, text: 'a'.repeat(200_000) };
    select(pathOf(text), root, (n) => {
      steps += n;
      return steps < 1_000_000;
    });
    expect(steps).toBeGreaterThanOrEqual(1_000_000);
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
    '$[?(@.a =~ /x)]',
    '$[?(@.a =~ /(?=x)/)]',
    '$[?(@.a =~ /x{900}{900}/)]',
    '$[?(1)]',
    '$.a.length().b',
  ])('%j is no path', (text) => {
    expect(parsePath(text).ok).toBe(false);
  });

  it('never throws, whatever the text, and is not deep however deep the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$.[]()@?*:,\'"ab01=<>!&| -~/in{}+^\\') }), (text) => {
        const path = parsePath(`$${text}`);
        expect(path.ok ? path.value.text : `$${text}`).toBe(`$${text}`);
      }),
      { numRuns: 2000 },
    );
    expect(parsePath(`$[?(${'('.repeat(50_000)}`).ok).toBe(false);
    expect(parsePath(`$[?(${'!'.repeat(50_000)}@)]`).ok).toBe(false);
  });

  it('tells Reference Paths from the others', () => {
    const one = ['$', '$.a.b', "$['a'][0]"];
    const readOnly = ['$$.a', '$x', '$[-1]', '$.a.length()'];
    const several = ['$.*', '$..a', '$[0,1]', '$[1:]', '$.a[?(@.b)]', "$['a','b']"];
    const is = (texts: string[], test: (path: Path) => boolean) => texts.map(pathOf).map(test);
    expect(new Set(is([...one, ...readOnly], isReferencePath))).toEqual(new Set([true]));
    expect(new Set(is(several, isReferencePath))).toEqual(new Set([false]));
    expect(new Set(is(one, isWritablePath))).toEqual(new Set([true]));
    expect(new Set(is(readOnly, isWritablePath))).toEqual(new Set([false]));
  });

  it('ends a name where the library does', () => {
    expect(pathOf('$.aws:tag.x@y').steps).toEqual([
      { kind: 'name', name: 'aws:tag' },
      { kind: 'name', name: 'x@y' },
    ]);
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
