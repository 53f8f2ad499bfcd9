import { RegradePostSchema, regrade } from '@/lib/learning/operator/regrade';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../../handle';
import { refuse } from '../../../refuse';
import { refuseGrading } from '../../../refuse-grading';

/** Gives the answers to an item the grade of one of its versions: for operators. */
export const POST = handle('regrade', async (request, { params }: Place<'item'>) => {
  const post = await readJson(request, RegradePostSchema);
  if (!post.ok) return refuse(post.error);
  const regraded = await regrade(await findViewer(), (await params).item, post.value, new Date());
  return regraded.ok ? reply(regraded.value) : refuseGrading(regraded.error);
});
