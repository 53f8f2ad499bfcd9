import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/data/db';
import { countTry, forgetTries, uncountTry } from '@/lib/data/rate-limits';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';

/** What is tried, how often, in which time. A classroom shares one address, so that one is generous. */
const limits = {
  'sign-in-account': { most: 10, windowSeconds: 15 * 60 },
  'sign-in-address': { most: 100, windowSeconds: 15 * 60 },
  'sign-up-address': { most: 100, windowSeconds: 60 * 60 },
  'reset-account': { most: 3, windowSeconds: 60 * 60 },
  'reset-address': { most: 30, windowSeconds: 60 * 60 },
  'link-address': { most: 30, windowSeconds: 60 * 60 },
  'join-account': { most: 20, windowSeconds: 15 * 60 },
  'join-address': { most: 300, windowSeconds: 15 * 60 },
  'share-person': { most: 30, windowSeconds: 60 * 60 },
  'share-address': { most: 300, windowSeconds: 60 * 60 },
  'report-person': { most: 20, windowSeconds: 60 * 60 },
  'report-address': { most: 200, windowSeconds: 60 * 60 },
  'variant-person': { most: 300, windowSeconds: 60 * 60 },
  'variant-address': { most: 3_000, windowSeconds: 60 * 60 },
} as const;

export type TooManyTries = Extract<AccountRefusal, { readonly code: 'too-many-tries' }>;
export type Limit = { readonly of: keyof typeof limits; readonly who: string };

/**
 * Counts a try and refuses it when there were too many. Counted in the database before the try is made: instances
 * share the count, and tries made at the same time cannot slip past it.
 */
export async function limitTries(limit: Limit, now: Date): Promise<Result<true, TooManyTries>> {
  const { most, windowSeconds } = limits[limit.of];
  const { tries, startedAt } = await countTry(db(), keyOf(limit), windowSeconds, now);
  if (tries <= most) return ok(true);
  const leftMs = startedAt.getTime() + windowSeconds * 1000 - now.getTime();
  return err({ code: 'too-many-tries', minutes: Math.max(1, Math.ceil(leftMs / 60_000)) });
}

/** A try that succeeded was no guess: the account's count starts again, and the address gets its try back. */
export const forgive = (limit: Limit): Promise<void> => forgetTries(db(), keyOf(limit));
export const giveBack = (limit: Limit): Promise<void> => uncountTry(db(), keyOf(limit));

const keyOf = ({ of, who }: Limit): string => createHash('sha256').update(`${of}:${who}`).digest('hex');
