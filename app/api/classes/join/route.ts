import { JoinPostSchema } from '@/lib/classes/wire';
import { joinClass } from '@/lib/learning/classes/join-class';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseClass } from '../refuse-class';

export const POST = handle('join a class', async (request) => {
  const post = await readJson(request, JoinPostSchema);
  if (!post.ok) return refuse(post.error);
  const joined = await joinClass(await findViewer(), post.value, clientAddress(request.headers), new Date());
  return joined.ok ? reply(joined.value) : refuseClass(joined.error);
});
