import { MemberChangeSchema } from '@/lib/classes/wire';
import { changeMember } from '@/lib/learning/classes/change-member';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../../../handle';
import { refuse } from '../../../../refuse';
import { refuseClass } from '../../../refuse-class';

export const POST = handle('change a member', async (request, { params }: Place<'class' | 'member'>) => {
  const change = await readJson(request, MemberChangeSchema);
  if (!change.ok) return refuse(change.error);
  const { class: classId, member } = await params;
  const changed = await changeMember(await findViewer(), classId, member, change.value, new Date());
  return changed.ok ? reply({ done: true }) : refuseClass(changed.error);
});
