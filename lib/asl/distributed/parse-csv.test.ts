import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv';

const rowsOf = (text: string, delimiter = ',') => {
  const rows = parseCsv(text, delimiter, Number.POSITIVE_INFINITY);
  return rows.ok ? rows.value : rows.error;
};

describe('parseCsv', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,b\nc', [['a', 'b'], ['c']]],
    [
      'a,\n,\n',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['a,b,', [['a', 'b', '']]],
    ['a\r\n\r\n\nb\r\n', [['a'], ['b']]],
    [' a , b ', [[' a ', ' b ']]],
    ['"a,b","c\nd"', [['a,b', 'c\nd']]],
    ['"say ""hi""",x', [['say "hi"', 'x']]],
    ['a"b,c', [['a"b', 'c']]],
    ['\uFEFFa,b', [['a', 'b']]],
    ['"" \nb', [[' '], ['b']]],
  ])('reads %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('says when a quoted field does not end', () => {
    expect(rowsOf('a,"b\nc')).toBe('The file has a quoted field that does not end.');
  });

  it('takes other delimiters, and reads no more rows than wanted', () => {
    expect(rowsOf('a|b\tc', '|')).toEqual([['a', 'b\tc']]);
    expect(parseCsv('a\nb\nc', ',', 2)).toEqual({ ok: true, value: [['a'], ['b']] });
  });

  it('reads back what was written with every field in quotes', () => {
    const field = fc.string({ maxLength: 8, unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';') });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(rowsOf(text)).toEqual(rows);
      }),
    );
  });
});
