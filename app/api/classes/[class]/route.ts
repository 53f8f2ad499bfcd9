import { ClassChangeSchema } from '@/lib/classes/wire';
import { changeClass } from '@/lib/learning/classes/change-class';
import { readClass } from '@/lib/learning/classes/read-class';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseClass } from '../refuse-class';

export const GET = handle('read a class', async (_request, { params }: Place<'class'>) => {
  const found = await readClass(await findViewer(), (await params).class, new Date());
  return found.ok ? reply(found.value) : refuseClass(found.error);
});

export const POST = handle('change a class', async (request, { params }: Place<'class'>) => {
  const change = await readJson(request, ClassChangeSchema);
  if (!change.ok) return refuse(change.error);
  const changed = await changeClass(await findViewer(), (await params).class, change.value, new Date());
  return changed.ok ? reply({ done: true }) : refuseClass(changed.error);
});
