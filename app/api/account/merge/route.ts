import { mergeGuest } from '@/lib/learning/merge-guest';
import { findViewer } from '@/lib/session/find-viewer';
import { findKeptGuest } from '@/lib/session/kept-guest';
import { clearKeptGuestCookie } from '@/lib/session/session-cookie';
import { handle, reply } from '../../handle';
import { refuseAccount } from '../refuse-account';

/** Adds what this browser's guest did to the account. Keeping the two apart needs no request: it changes nothing. */
export const POST = handle('merge', async () => {
  const viewer = await findViewer();
  if (viewer?.kind !== 'account') return refuseAccount({ code: 'signed-out' });
  const guest = await findKeptGuest();
  const added = guest && (await mergeGuest(guest, viewer));
  await clearKeptGuestCookie();
  return added ? reply({ done: true, added }) : refuseAccount({ code: 'nothing-to-merge' });
});
