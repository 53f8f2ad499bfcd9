import 'server-only';
import type { AssignmentPost, ClassRefusal } from '@/lib/classes/wire';
import { toInstant } from '@/lib/classes/zoned-time';
import { findLesson } from '@/lib/content';
import { addAssignment, countAssignments } from '@/lib/data/assignments';
import { inTransaction } from '@/lib/data/db';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass } from './enter-class';

/** A page lists them all, and so does every reading of a class. */
const most = 200;

/** Asks a class to read a lesson or to take its quiz. The quiz's questions are noted: what comes later is not asked. */
export async function assign(
  viewer: Viewer | null,
  classId: string,
  post: AssignmentPost,
  now: Date,
): Promise<Result<{ readonly id: string }, ClassRefusal>> {
  return inTransaction(async (tx) => {
    const entered = await enterClass(tx, viewer, classId, 'assign');
    if (!entered.ok) return entered;
    const lesson = findLesson(post.lesson);
    const items = post.kind === 'quiz' ? (lesson?.items ?? []) : [];
    if (!lesson || (post.kind === 'quiz' && items.length === 0)) return err({ code: 'unknown-lesson' });
    const times = readTimes(post, entered.value.class.timeZone, now);
    if (!times.ok) return times;
    if (times.value.dueAt <= now) return err({ code: 'due-in-the-past' });
    if ((await countAssignments(tx, entered.value)) >= most) return err({ code: 'too-many-assignments', most });
    const given = { kind: post.kind, lesson: lesson.id, items, ...times.value, createdAt: now };
    return ok({ id: await addAssignment(tx, entered.value, given) });
  });
}

/** Wall-clock times of a class as instants. */
export function readTimes(
  given: Pick<AssignmentPost, 'opensAt' | 'dueAt'>,
  timeZone: string,
  now: Date,
): Result<{ readonly opensAt: Date; readonly dueAt: Date }, ClassRefusal> {
  const opensAt = given.opensAt === null ? ok(now.getTime()) : toInstant(given.opensAt, timeZone);
  if (!opensAt.ok) return opensAt;
  const dueAt = toInstant(given.dueAt, timeZone);
  if (!dueAt.ok) return dueAt;
  if (given.opensAt !== null && dueAt.value <= opensAt.value) return err({ code: 'due-before-open' });
  return ok({ opensAt: new Date(opensAt.value), dueAt: new Date(dueAt.value) });
}
