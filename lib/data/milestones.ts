import 'server-only';
import type { MilestonePost } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import type { Db } from './db';

/** Stores the milestone unless it was reached before; says whether it is new. The first time counts. */
export async function addMilestone(db: Db, viewer: Viewer, post: MilestonePost): Promise<boolean> {
  const { count } = await db.milestone.createMany({
    data: [{ id: post.id, userId: viewer.userId, kind: post.kind, subject: post.subject, at: post.at }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function listMilestones(db: Db, viewer: Viewer) {
  return db.milestone.findMany({
    where: { userId: viewer.userId },
    orderBy: { at: 'asc' },
    select: { kind: true, subject: true, at: true, savedAt: true },
  });
}
