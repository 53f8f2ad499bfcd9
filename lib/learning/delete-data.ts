import 'server-only';
import { db } from '@/lib/data/db';
import { deleteUser } from '@/lib/data/users';
import type { Viewer } from '@/lib/session/viewer';

/** Removes the viewer and everything stored about them, at once and for good. The caller clears the cookie. */
export async function deleteData(viewer: Viewer): Promise<void> {
  await deleteUser(db(), viewer);
}
