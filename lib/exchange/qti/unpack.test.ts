import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from './read-package';
import { unpack } from './unpack';

const codeOf = (bytes: Uint8Array) => {
  const files = unpack(bytes);
  return files.ok ? null : files.error.code;
};
/** Bytes that do not pack well, always the same. */
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255);

describe('unpacking a package', () => {
  it.each(['../up.xml', 'a/../../up.xml', '/etc/passwd', 'C:/x.xml', 'a\\b.xml'])('refuses a file named %s', (name) => {
    expect(codeOf(zipSync({ [name]: strToU8('<a/>') }))).toBe('unsafe-name');
  });

  it('refuses a file that unpacks to a hundred times its size', () => {
    expect(codeOf(zipSync({ 'a.xml': new Uint8Array(500_000) }))).toBe('packed-too-tightly');
  });

  it('refuses a package that unpacks to more than 8 MB', () => {
    const part = noise(1_000_000);
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.bin`, part]));
    expect(codeOf(zipSync(files, { level: 0 }))).toBe('unpacks-too-large');
  });

  it('refuses a package of more than 500 files', () => {
    const files = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.xml`, strToU8('<a/>')]));
    expect(codeOf(zipSync(files))).toBe('too-many-files');
  });

  it('gives no file more room than it announces', () => {
    const honest = zipSync({ 'a.xml': new Uint8Array(50_000).fill(65) });
    const liar = Uint8Array.from(honest);
    // The size as announced stands in the central directory, 24 bytes after its signature.
    const directory = liar.findIndex(
      (_, i) => liar[i] === 0x50 && liar[i + 1] === 0x4b && liar[i + 2] === 1 && liar[i + 3] === 2,
    );
    new DataView(liar.buffer).setUint32(directory + 24, 100, true);
    const files = unpack(liar);
    const unpacked = files.ok ? (files.value.get('a.xml')?.length ?? 0) : 0;
    expect(unpacked).toBeLessThanOrEqual(100);
  });

  it('refuses what is no zip', () => {
    expect(codeOf(strToU8('PK but not really'))).toBe('damaged-package');
  });
});

describe('reading a package', () => {
  const faultOf = (files: { readonly [name: string]: string }) => {
    const read = readPackage(zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)]))));
    return read.ok ? null : read.error;
  };
  const manifest = (href: string) =>
    `<manifest><resources><resource type="imsqti_item_xmlv3p0" href="${href}"/></resources></manifest>`;

  it('wants a manifest', () => {
    expect(faultOf({ 'a.xml': '<a/>' })).toEqual([{ code: 'no-manifest', file: null, at: null }]);
  });

  it('says which file the manifest names in vain', () => {
    expect(faultOf({ 'imsmanifest.xml': manifest('items/1.xml') })).toMatchObject([
      { code: 'missing-file', name: 'items/1.xml', file: 'imsmanifest.xml', at: { line: 1 } },
    ]);
  });

  it('says in which file a fault is', () => {
    expect(faultOf({ 'imsmanifest.xml': manifest('1.xml'), '1.xml': '<a>' })).toMatchObject([
      { code: 'xml-syntax', file: '1.xml', at: { line: 1 } },
    ]);
  });
});
