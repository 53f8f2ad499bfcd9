import { toAttachment } from '@/lib/classes/attachment';
import { readResultsCsv } from '@/lib/learning/classes/read-results-csv';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, type Place } from '../../../../../handle';
import { refuseClass } from '../../../../refuse-class';

/** The results as a file to keep. */
export const GET = handle('export results', async (_request, { params }: Place<'class' | 'assignment'>) => {
  const { class: classId, assignment } = await params;
  const file = await readResultsCsv(await findViewer(), classId, assignment, new Date());
  if (!file.ok) return refuseClass(file.error);
  return new Response(file.value.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': toAttachment(file.value.name),
      'Cache-Control': 'no-store',
    },
  });
});
