import 'server-only';
import { db } from '@/lib/data/db';
import { addShared, findShared } from '@/lib/data/shared-scenarios';
import { shortHash } from '@/lib/kernel/permalink';
import { err, ok, type Result } from '@/lib/kernel/result';
import { limitTries } from '@/lib/session/limit-tries';
import type { Viewer } from '@/lib/session/viewer';
import { checkShared } from './check-shared';
import type { ShareRefusal } from './share-refusal';

export type SharePost = { readonly link: string; readonly address: string };

/**
 * Stores what a permalink holds under its hash, and returns the hash. Who did it is not stored, so the same scenario
 * is the same address for everybody, and nothing has to be deleted with an account. Counted before the link is even
 * read: inflating one is work.
 */
export async function shareScenario(
  viewer: Viewer | null,
  post: SharePost,
  now: Date,
): Promise<Result<{ readonly hash: string }, ShareRefusal>> {
  const byAddress = await limitTries({ of: 'share-address', who: post.address }, now);
  if (!byAddress.ok) return byAddress;
  const byPerson = viewer ? await limitTries({ of: 'share-person', who: viewer.userId }, now) : ok(true);
  if (!byPerson.ok) return byPerson;
  const checked = checkShared(post.link);
  if (!checked.ok) return checked;
  const { view, scenario, body } = checked.value;
  const hash = shortHash(view);
  await addShared(db(), { hash, engine: scenario.engine, body });
  const stored = await findShared(db(), hash);
  return stored?.removedAt ? err({ code: 'removed' }) : ok({ hash });
}
