import 'server-only';
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/data/db';
import { deleteOldTries } from '@/lib/data/rate-limits';
import { deleteExpiredResetTokens } from '@/lib/data/reset-tokens';
import { deleteStaleGuests } from '@/lib/data/users';
import { logError } from './log-error';

const dayMs = 24 * 60 * 60 * 1000;

/** Deletes what nobody can use any more: stale guests, links that are too old, counts whose window is over. */
export async function cleanUp(now: Date) {
  return {
    guests: await deleteStaleGuests(db(), now),
    links: await deleteExpiredResetTokens(db(), now),
    counts: await deleteOldTries(db(), new Date(now.getTime() - dayMs)),
  };
}

/** Cleans up once a day, a minute after the start at first. Any number of instances may do it: a second one finds nothing. */
export function cleanUpDaily(): void {
  const clean = () => cleanUp(new Date()).catch((error) => logError(randomUUID(), 'clean up', error));
  setTimeout(clean, 60_000).unref();
  setInterval(clean, dayMs).unref();
}
