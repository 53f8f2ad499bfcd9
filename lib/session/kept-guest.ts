import 'server-only';
import { db } from '@/lib/data/db';
import { hasProgress } from '@/lib/data/merge';
import { findUser } from '@/lib/data/users';
import { findViewer } from './find-viewer';
import {
  clearAccountHint,
  clearKeptGuestCookie,
  clearSessionCookie,
  readKeptGuestCookie,
  writeAccountHint,
  writeKeptGuestCookie,
  writeSessionCookie,
} from './session-cookie';
import { toViewer } from './to-viewer';
import type { Viewer } from './viewer';

/**
 * Signing in replaces the guest's session. Where the guest did something it is kept beside the account's, so that
 * the learner can look at it and decide; call it before the new session is written.
 */
export async function keepGuest(): Promise<void> {
  const before = await findViewer();
  if (before?.kind === 'guest' && (await hasProgress(db(), before))) await writeKeptGuestCookie(before);
  await writeAccountHint();
}

/** The guest this browser was before it signed in; null without one, or after it was merged or deleted. */
export async function findKeptGuest(): Promise<Viewer | null> {
  const token = await readKeptGuestCookie();
  const user = token && (await findUser(db(), token.sub));
  return user && user.kind === 'guest' && user.tokenVersion === token.tokenVersion ? toViewer(user) : null;
}

/** Ends this browser's session. It is the guest again that it was before, if that one was kept apart. */
export async function leaveAccount(): Promise<void> {
  const guest = await findKeptGuest();
  await clearAccountHint();
  if (guest) await writeSessionCookie(guest);
  else await clearSessionCookie();
  await clearKeptGuestCookie();
}
