import 'server-only';
import { db } from '@/lib/data/db';
import { findUser, markSeen } from '@/lib/data/users';
import { readSessionCookie } from './session-cookie';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

const seenEveryMs = 60 * 60 * 1000;

/** Who the request's cookie belongs to; null without a session, after it was ended, or once the learner is deleted. */
export async function findViewer(): Promise<Viewer | null> {
  const token = await readSessionCookie();
  if (!token) return null;
  const user = await findUser(db(), token.sub);
  if (!user || user.tokenVersion !== token.tokenVersion) return null;
  const now = new Date();
  if (!user.lastSeenAt || now.getTime() - user.lastSeenAt.getTime() > seenEveryMs) await markSeen(db(), user.id, now);
  return toViewer(user);
}
