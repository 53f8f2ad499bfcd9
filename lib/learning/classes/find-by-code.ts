import 'server-only';
import type { EnteredClass } from '@/lib/classes/class-viewer';
import { parseJoinCode } from '@/lib/classes/join-code';
import type { ClassRefusal } from '@/lib/classes/wire';
import { lockClassByCode } from '@/lib/data/classes';
import { inTransaction, type Tx } from '@/lib/data/db';
import { countActiveMembers, findOwnMembership, type MemberRecord } from '@/lib/data/memberships';
import { err, ok, type Result } from '@/lib/kernel/result';
import { giveBack, limitTries } from '@/lib/session/limit-tries';
import type { Viewer } from '@/lib/session/viewer';

export const mostMembers = 500;

/** A class that the viewer may join at this moment; `before` when they were in it and left. */
export type Joinable = { readonly class: EnteredClass; readonly before: MemberRecord | null };

/**
 * Finds the class of a code for somebody who may join it, and does with it what is to be done, in one transaction.
 * A code can be guessed, so wrong ones are counted, per account and, more loosely, per address: a class shares one.
 */
export async function findByCode<T>(
  viewer: Viewer | null,
  given: { readonly code: string; readonly address: string },
  now: Date,
  use: (tx: Tx, viewer: Viewer, joinable: Joinable) => Promise<T>,
): Promise<Result<T, ClassRefusal>> {
  if (viewer?.kind !== 'account') return err({ code: 'needs-account' });
  const limits = [
    { of: 'join-account', who: viewer.userId },
    { of: 'join-address', who: given.address },
  ] as const;
  for (const limit of limits) {
    const counted = await limitTries(limit, now);
    if (!counted.ok) return counted;
  }
  const code = parseJoinCode(given.code);
  const found = code.ok
    ? await inTransaction(async (tx): Promise<Result<T, ClassRefusal>> => {
        const joinable = await judge(tx, viewer, code.value);
        return joinable.ok ? ok(await use(tx, viewer, joinable.value)) : joinable;
      })
    : code;
  // Whoever had a code that exists did not guess.
  if (found.ok || found.error.code !== 'unknown-code') for (const limit of limits) await giveBack(limit);
  return found;
}

async function judge(tx: Tx, viewer: Viewer, code: string): Promise<Result<Joinable, ClassRefusal>> {
  const entered = await lockClassByCode(tx, code);
  if (!entered) return err({ code: 'unknown-code' });
  const before = await findOwnMembership(tx, viewer, entered);
  if (before?.state === 'active') return err({ code: 'already-member', id: entered.id });
  if (before?.state === 'removed') return err({ code: 'removed' });
  if (entered.archivedAt) return err({ code: 'archived' });
  if (await isFull(tx, entered)) return err({ code: 'full', most: mostMembers });
  return ok({ class: entered, before });
}

/** Whether nobody more may come in, by a code or by being let in again. Ask while holding the class. */
export const isFull = async (tx: Tx, entered: EnteredClass): Promise<boolean> =>
  (await countActiveMembers(tx, entered)) >= mostMembers;
