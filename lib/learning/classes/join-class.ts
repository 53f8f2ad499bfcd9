import 'server-only';
import type { ClassRefusal, JoinPost } from '@/lib/classes/wire';
import { addLearner, returnLearner } from '@/lib/data/memberships';
import type { Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { findByCode } from './find-by-code';

/** Makes the viewer a learner of the class whose code they have. Who was in it before finds what they did there. */
export async function joinClass(
  viewer: Viewer | null,
  post: JoinPost,
  address: string,
  now: Date,
): Promise<Result<{ readonly id: string }, ClassRefusal>> {
  return findByCode(viewer, { code: post.code, address }, now, async (tx, joining, { class: entered, before }) => {
    if (before) await returnLearner(tx, joining, before, post.name, now);
    else await addLearner(tx, joining, entered, post.name);
    return { id: entered.id };
  });
}
