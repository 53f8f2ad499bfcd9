import 'server-only';
import { db } from '@/lib/data/db';
import { addMilestone } from '@/lib/data/milestones';
import type { MilestonePost } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';

export type MilestoneReply = { readonly stored: true; readonly id: string; readonly duplicate: boolean };

/** Notes that a lesson was read or a sandbox solved. The first time counts; saying it again changes nothing. */
export async function recordMilestone(viewer: Viewer, post: MilestonePost): Promise<MilestoneReply> {
  const isNew = await addMilestone(db(), viewer, post);
  return { stored: true, id: post.id, duplicate: !isNew };
}
