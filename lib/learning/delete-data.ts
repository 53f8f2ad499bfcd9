import 'server-only';
import { passOnClasses } from '@/lib/data/classes';
import { inTransaction } from '@/lib/data/db';
import { deleteUser } from '@/lib/data/users';
import type { Viewer } from '@/lib/session/viewer';

/**
 * Removes the viewer and everything stored about them, at once and for good. A class of theirs goes on where another
 * instructor can take it over. The caller clears the cookie.
 */
export async function deleteData(viewer: Viewer): Promise<void> {
  await inTransaction(async (tx) => {
    await passOnClasses(tx, viewer);
    await deleteUser(tx, viewer);
  });
}
