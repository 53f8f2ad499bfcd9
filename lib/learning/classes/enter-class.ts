import 'server-only';
import { z } from 'zod';
import { type ClassAction, isReading, mayDo, mayDoArchived } from '@/lib/classes/access';
import type { ClassViewer } from '@/lib/classes/class-viewer';
import type { ClassRefusal } from '@/lib/classes/wire';
import { type EntryRecord, findEntry } from '@/lib/data/classes';
import type { Db } from '@/lib/data/db';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';

export type NotEntered = Extract<ClassRefusal, { code: 'no-such-class' | 'not-your-role' | 'archived' }>;

/**
 * The one door to a class: who may do this with it becomes a `ClassViewer`, which everything in lib/data that touches a
 * class asks for. Somebody who is no member learns nothing, not even whether the class exists.
 * @param db To change something hand in the transaction that changes it, so that the two cannot come apart.
 */
export async function enterClass<A extends ClassAction>(
  db: Db,
  viewer: Viewer | null,
  classId: string,
  action: A,
): Promise<Result<ClassViewer<A>, NotEntered>> {
  if (viewer?.kind !== 'account' || !isId(classId)) return err({ code: 'no-such-class' });
  const entry = await findEntry(db, viewer, classId, !isReading(action));
  if (!entry) return err({ code: 'no-such-class' });
  if (!mayDo(entry.role, action)) return err({ code: 'not-your-role' });
  if (entry.class.archivedAt && !mayDoArchived(action)) return err({ code: 'archived' });
  return ok(toClassViewer(entry, action));
}

/** Whether somebody who entered may do something else as well; null where not. */
export function mayAlso<A extends ClassAction>(viewer: ClassViewer, action: A): ClassViewer<A> | null {
  if (!mayDo(viewer.role, action) || (viewer.class.archivedAt && !mayDoArchived(action))) return null;
  return toClassViewer(viewer, action);
}

/** Ids come from addresses: one that cannot be any is one that is unknown. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success;

function toClassViewer<A extends ClassAction>({ member, role, class: entered }: EntryRecord, action: A) {
  // The brand exists in types only.
  return { action, member, role, class: entered } as unknown as ClassViewer<A>;
}
