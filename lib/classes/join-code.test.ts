import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeJoinCode, parseJoinCode, showJoinCode } from './join-code';

describe('a join code', () => {
  it('is eight characters of the bytes it is made of, none of them easily mistaken', () => {
    expect(makeJoinCode(new Uint8Array([0, 1, 9, 10, 18, 31, 32, 255]))).toBe('019AJZ0Z');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(makeJoinCode(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
  });

  it('uses each of its characters equally often', () => {
    const characters = Array.from({ length: 256 }, (_, byte) => makeJoinCode(new Uint8Array(8).fill(byte))[0]);
    for (const each of new Set(characters)) expect(characters.filter((other) => other === each)).toHaveLength(8);
    expect(new Set(characters).size).toBe(32);
  });

  it('is not made of too little randomness', () => {
    expect(() => makeJoinCode(new Uint8Array(7))).toThrow('8 random bytes');
  });

  it('is read back as it is shown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = makeJoinCode(bytes);
        expect(parseJoinCode(showJoinCode(code))).toEqual({ ok: true, value: code });
      }),
    );
  });

  it.each(['7K01-RW1Z', '7k01rw1z', ' 7K0I – RWlZ ', '7koi rw1z', '7-K-O-1-R-W-1-Z'])('is read from %j', (typed) => {
    expect(parseJoinCode(typed)).toEqual({ ok: true, value: '7K01RW1Z' });
  });

  it.each(['', '7K01-RW1', '7K01-RW1ZZ', '7K01-RW1U', '７K01-RW1Z', '7K01_RW1Z'])('is not read from %j', (typed) => {
    expect(parseJoinCode(typed)).toEqual({ ok: false, error: { code: 'unknown-code' } });
  });
});
