import { deleteData } from '@/lib/learning/delete-data';
import { findViewer } from '@/lib/session/find-viewer';
import { findKeptGuest } from '@/lib/session/kept-guest';
import { clearKeptGuestCookie, clearSessionCookie } from '@/lib/session/session-cookie';
import { handle, reply } from '../handle';

/** Removes the viewer, the guest this browser kept beside an account, and everything stored about both. Where nothing is stored there is nothing to refuse. */
export const POST = handle('delete data', async () => {
  const viewer = await findViewer();
  const guest = await findKeptGuest();
  if (viewer) await deleteData(viewer);
  if (guest) await deleteData(guest);
  await clearSessionCookie();
  await clearKeptGuestCookie();
  return reply({ deleted: true });
});
