import { ClassPostSchema } from '@/lib/classes/wire';
import { createClass } from '@/lib/learning/classes/create-class';
import { listClasses } from '@/lib/learning/classes/list-classes';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';
import { refuseClass } from './refuse-class';

export const GET = handle('list classes', async () => {
  const listed = await listClasses(await findViewer());
  return listed.ok ? reply({ classes: listed.value }) : refuseClass(listed.error);
});

export const POST = handle('create a class', async (request) => {
  const post = await readJson(request, ClassPostSchema);
  if (!post.ok) return refuse(post.error);
  const created = await createClass(await findViewer(), post.value);
  return created.ok ? reply(created.value) : refuseClass(created.error);
});
