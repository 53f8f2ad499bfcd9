import 'server-only';
import type { Tx } from '@/lib/data/db';
import { createGuest } from '@/lib/data/users';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

/**
 * Makes a guest, in the transaction that stores what made it necessary: a request that stores nothing leaves
 * no guest behind. The caller sends the cookie once that transaction has committed.
 */
export async function openGuest(tx: Tx): Promise<Viewer> {
  return toViewer(await createGuest(tx));
}
