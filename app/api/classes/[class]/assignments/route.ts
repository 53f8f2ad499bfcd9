import { AssignmentPostSchema } from '@/lib/classes/wire';
import { assign } from '@/lib/learning/classes/assign';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../../handle';
import { refuse } from '../../../refuse';
import { refuseClass } from '../../refuse-class';

export const POST = handle('assign', async (request, { params }: Place<'class'>) => {
  const post = await readJson(request, AssignmentPostSchema);
  if (!post.ok) return refuse(post.error);
  const assigned = await assign(await findViewer(), (await params).class, post.value, new Date());
  return assigned.ok ? reply(assigned.value) : refuseClass(assigned.error);
});
