import { closeReport, ReportChangeSchema } from '@/lib/learning/operator/close-report';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, type Place, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseGrading } from '../../refuse-grading';

/** Closes a report, or opens it again: for operators. */
export const POST = handle('change a report', async (request, { params }: Place<'report'>) => {
  const post = await readJson(request, ReportChangeSchema);
  if (!post.ok) return refuse(post.error);
  const changed = await closeReport(await findViewer(), (await params).report, post.value.change, new Date());
  return changed.ok ? reply({ done: true }) : refuseGrading(changed.error);
});
