import { changeShared, ShareChangeSchema } from '@/lib/learning/change-shared';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseShare } from '../refuse-share';

/** Takes a short link down, or puts it back: for operators. */
export const POST = handle('change a short link', async (request, { params }: Place<'hash'>) => {
  const post = await readJson(request, ShareChangeSchema);
  if (!post.ok) return refuse(post.error);
  const { hash } = await params;
  const changed = await changeShared(await findViewer(), hash, post.value.change, new Date());
  return changed.ok ? reply({ done: true }) : refuseShare(changed.error);
});
