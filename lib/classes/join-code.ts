import { err, ok, type Result } from '@/lib/kernel/result';

/** Crockford's base 32: digits and letters without I, L, O and U, so that reading aloud or copying by hand works. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A code of eight characters, five bits of each byte: 2^40 of them. `bytes` must be random, at least eight. */
export function makeJoinCode(bytes: Uint8Array): string {
  if (bytes.length < length) throw new Error(`A join code takes ${length} random bytes, not ${bytes.length}`);
  // 256 is a multiple of 32, so no character is likelier than another.
  return Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/** As people see it: `ABCD-EFGH`. */
export const showJoinCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Reads what somebody typed, whatever the case, with or without the dash, and with O for 0 and I or L for 1. */
export function parseJoinCode(text: string): Result<string, { readonly code: 'unknown-code' }> {
  const read = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = read.length === length && [...read].every((character) => alphabet.includes(character));
  return isCode ? ok(read) : err({ code: 'unknown-code' });
}
