import 'server-only';
import { raiseTokenVersion } from '@/lib/data/accounts';
import { db } from '@/lib/data/db';
import type { Viewer } from './viewer';

/** Sessions carry the version they were made under and are compared with the row each time, so all end at once. */
export async function endAllSessions(viewer: Viewer): Promise<void> {
  await raiseTokenVersion(db(), viewer.userId);
}
