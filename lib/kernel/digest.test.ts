import { describe, expect, it } from 'vitest';
import { digestAlgorithms, digestHex } from './digest';

describe('digestHex', () => {
  // "abc", from RFC 1321 and FIPS 180-4.
  it.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA-1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ] as const)('%s of "abc" is what its standard says', (algorithm, hex) => {
    expect(digestHex(algorithm, 'abc')).toBe(hex);
  });

  it('has the five algorithms of AWS, each with its own length', () => {
    expect(digestAlgorithms.map((name) => [name, digestHex(name, '').length * 4])).toEqual([
      ['MD5', 128],
      ['SHA-1', 160],
      ['SHA-256', 256],
      ['SHA-384', 384],
      ['SHA-512', 512],
    ]);
  });
});
