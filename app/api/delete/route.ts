import { deleteData } from '@/lib/learning/delete-data';
import { findViewer } from '@/lib/session/find-viewer';
import { clearSessionCookie } from '@/lib/session/session-cookie';
import { handle, reply } from '../handle';

/** Removes the viewer and everything stored about them. Where nothing is stored there is nothing to refuse. */
export const POST = handle('delete data', async () => {
  const viewer = await findViewer();
  if (viewer) await deleteData(viewer);
  await clearSessionCookie();
  return reply({ deleted: true });
});
