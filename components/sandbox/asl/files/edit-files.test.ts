import { describe, expect, it } from 'vitest';
import { checkFileName, readFiles, removeFile, renameFile, sizeWords, writeFiles } from './edit-files';

const files = { 'orders/a.csv': 'id\n1\n', 'orders/b.json': '[]' };

describe('the files of a scenario', () => {
  it('are read from their text and written to it', () => {
    expect(readFiles(writeFiles(files))).toEqual(files);
    expect(readFiles('')).toEqual({});
    expect([readFiles('{'), readFiles('[]'), readFiles('{"a/b":1}')]).toEqual([null, null, null]);
  });

  it('have names with a bucket and a key, each once', () => {
    expect(checkFileName(files, ' orders/c.csv ', null)).toEqual({ ok: true, value: 'orders/c.csv' });
    expect(checkFileName(files, 'orders/a.csv', 'orders/a.csv').ok).toBe(true);
    expect(checkFileName(files, 'orders/a.csv', null)).toMatchObject({ ok: false });
    expect(checkFileName(files, 'a.csv', null)).toMatchObject({ ok: false });
    expect(checkFileName(files, 'orders/', null)).toMatchObject({ ok: false });
  });

  it('keep their order when one is renamed, and the others when one goes', () => {
    expect(Object.keys(renameFile(files, 'orders/a.csv', 'x/z.csv'))).toEqual(['x/z.csv', 'orders/b.json']);
    expect(removeFile(files, 'orders/a.csv')).toEqual({ 'orders/b.json': '[]' });
  });

  it('say how large they are', () => {
    expect([sizeWords(''), sizeWords('é'), sizeWords('id\n1\n'), sizeWords('x'.repeat(2048))]).toEqual([
      '0 lines, 0 bytes',
      '1 line, 2 bytes',
      '2 lines, 5 bytes',
      '1 line, 2.0 KiB',
    ]);
  });
});
