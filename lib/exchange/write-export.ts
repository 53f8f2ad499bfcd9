import type { PublishedItem } from '@/lib/quiz';
import { writeGift } from './gift/write-gift';
import type { Exported } from './loss';
import { writePackage } from './qti/write-package';
import { toDrafts } from './to-drafts';

/** Our items as GIFT text. */
export function exportGift(published: readonly PublishedItem[]): Exported<string> {
  const drafts = toDrafts(published);
  const { file, lost } = writeGift(drafts.file);
  return { file, lost: [...drafts.lost, ...lost] };
}

/** Our items as a QTI 3.0 package. */
export function exportQti(published: readonly PublishedItem[]): Exported<Uint8Array> {
  const drafts = toDrafts(published);
  return { file: writePackage(drafts.file), lost: drafts.lost };
}
