import { readProgress } from '@/lib/learning/read-progress';
import { recordMilestone } from '@/lib/learning/record-milestone';
import { MilestonePostSchema } from '@/lib/quiz';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';

export const GET = handle('read progress', async () => reply(await readProgress(await findViewer())));

/** Notes a milestone. Reading a lesson alone makes no guest: the first answer does, and the browser waits for it. */
export const POST = handle('save a milestone', async (request) => {
  const post = await readJson(request, MilestonePostSchema);
  if (!post.ok) return refuse(post.error);
  const viewer = await findViewer();
  if (!viewer) return refuse({ code: 'no-account' });
  return reply(await recordMilestone(viewer, post.value));
});
