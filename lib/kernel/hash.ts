import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Json, writeCanonicalJson } from './json';

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. Synchronous: WebCrypto is neither ordered nor on plain http. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hashed in pieces of about this many characters: the text of a long run is larger than a string may be. */
const pieceLength = 65_536;

/** The identity of a value: SHA-256 of its canonical JSON. */
export function contentHash(value: Json): string {
  const hash = sha256.create();
  let pending = '';
  writeCanonicalJson(value, (piece) => {
    pending += piece;
    if (pending.length < pieceLength) return;
    hash.update(utf8ToBytes(pending));
    pending = '';
  });
  return bytesToHex(hash.update(utf8ToBytes(pending)).digest());
}
