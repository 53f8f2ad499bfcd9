import 'server-only';
import { randomBytes } from 'node:crypto';
import { makeJoinCode } from '@/lib/classes/join-code';
import type { ClassPost, ClassRefusal } from '@/lib/classes/wire';
import { parseTimeZone } from '@/lib/classes/zoned-time';
import { addClass, countOwnedClasses } from '@/lib/data/classes';
import { inTransaction } from '@/lib/data/db';
import { readAccount } from '@/lib/data/users';
import { env } from '@/lib/env';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';

const most = 50;

/** Whether this server lets the viewer create classes at all. */
export function mayCreateClass(viewer: Viewer | null): boolean {
  return viewer?.kind === 'account' && (env().CLASS_CREATORS === 'accounts' || viewer.role === 'operator');
}

/** Makes a class that the viewer owns. */
export async function createClass(
  viewer: Viewer | null,
  post: ClassPost,
): Promise<Result<{ readonly id: string }, ClassRefusal>> {
  if (viewer?.kind !== 'account') return err({ code: 'needs-account' });
  if (!mayCreateClass(viewer)) return err({ code: 'may-not-create' });
  const timeZone = parseTimeZone(post.timeZone);
  if (!timeZone.ok) return timeZone;
  return inTransaction(async (tx) => {
    if ((await countOwnedClasses(tx, viewer)) >= most) return err({ code: 'too-many-classes', most });
    const { name } = await readAccount(tx, viewer);
    // A code that another class has by chance throws, and all of this runs again with another one.
    const code = makeJoinCode(randomBytes(8));
    const id = await addClass(tx, viewer, toMemberName(name), { name: post.name, timeZone: timeZone.value, code });
    return ok({ id });
  });
}

/** What a class calls its owner at first. The e-mail address is none of the learners' business. */
const toMemberName = (name: string | null): string => name?.trim().slice(0, 80) || 'Instructor';
