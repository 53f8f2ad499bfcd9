import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The algorithms that workflow languages offer. MD5 and SHA-1 are here because AWS has them, not to protect anything. */
const algorithms = { MD5: md5, 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;

export type DigestAlgorithm = keyof typeof algorithms;

export const digestAlgorithms = Object.keys(algorithms) as readonly DigestAlgorithm[];

/** The digest of a text's UTF-8 bytes in lower-case hex. Synchronous, the same in every realm. */
export function digestHex(algorithm: DigestAlgorithm, text: string): string {
  return bytesToHex(algorithms[algorithm](utf8ToBytes(text)));
}
