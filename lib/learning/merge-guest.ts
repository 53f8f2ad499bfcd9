import 'server-only';
import { db, inTransaction } from '@/lib/data/db';
import { countMerge, lockBoth, type MergeCounts, moveAll } from '@/lib/data/merge';
import type { Viewer } from '@/lib/session/viewer';

/** What merging would add to the account, before anything is changed. */
export const previewMerge = (guest: Viewer, into: Viewer): Promise<MergeCounts> => countMerge(db(), guest, into);

/**
 * Adds all that a guest did to an account, in one transaction, and removes the guest. Says what was added; null when
 * there is no such guest any more, as when it was merged already.
 */
export async function mergeGuest(guest: Viewer, into: Viewer): Promise<MergeCounts | null> {
  return inTransaction(async (tx) => {
    if (!(await lockBoth(tx, guest, into))) return null;
    const counts = await countMerge(tx, guest, into);
    await moveAll(tx, guest, into);
    return counts;
  });
}
