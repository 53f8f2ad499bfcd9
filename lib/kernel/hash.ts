import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './json';

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. Synchronous: WebCrypto is neither ordered nor on plain http. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The identity of a value: SHA-256 of its canonical JSON. */
export function contentHash(value: Json): string {
  return sha256Hex(canonicalJson(value));
}
