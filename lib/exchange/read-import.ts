import { err, ok, type Result } from '@/lib/kernel/result';
import { type Fault, wholeFile } from './fault';
import { readGift } from './gift/read-gift';
import { importLimits } from './limits';
import type { Imported } from './loss';
import { readItem } from './qti/read-item';
import { readPackage } from './qti/read-package';
import { readUtf8 } from './read-utf8';

/**
 * Questions from a file of another system: a QTI 3 package or item, or GIFT, told apart by how it begins. It is read
 * whole or not at all.
 */
export function readImport(bytes: Uint8Array): Result<Imported, readonly Fault[]> {
  const { fileBytes, textChars } = importLimits;
  if (bytes.length > fileBytes)
    return err([wholeFile({ code: 'file-too-large', bytes: bytes.length, most: fileBytes })]);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackage(bytes);
  const text = readUtf8(bytes);
  if (text === null) return err([wholeFile({ code: 'not-text' })]);
  if (text.length > textChars) return err([wholeFile({ code: 'text-too-long', chars: text.length, most: textChars })]);
  if (!text.trimStart().startsWith('<')) return readGift(text);
  const read = readItem(text);
  return read.ok ? ok({ items: [read.value.item], lost: read.value.lost }) : err([read.error]);
}
