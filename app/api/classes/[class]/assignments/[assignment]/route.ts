import { AssignmentChangeSchema } from '@/lib/classes/wire';
import { changeAssignment } from '@/lib/learning/classes/change-assignment';
import { readResults } from '@/lib/learning/classes/read-results';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../../../handle';
import { refuse } from '../../../../refuse';
import { refuseClass } from '../../../refuse-class';

type Where = Place<'class' | 'assignment'>;

export const GET = handle('read results', async (_request, { params }: Where) => {
  const { class: classId, assignment } = await params;
  const results = await readResults(await findViewer(), classId, assignment, new Date());
  return results.ok ? reply(results.value) : refuseClass(results.error);
});

export const POST = handle('change an assignment', async (request, { params }: Where) => {
  const change = await readJson(request, AssignmentChangeSchema);
  if (!change.ok) return refuse(change.error);
  const { class: classId, assignment } = await params;
  const changed = await changeAssignment(await findViewer(), classId, assignment, change.value, new Date());
  return changed.ok ? reply({ done: true }) : refuseClass(changed.error);
});
