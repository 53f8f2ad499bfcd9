import { readAnswer } from '@/lib/learning/read-answer';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, type Place, reply } from '../../handle';
import { refuseGrading } from '../../refuse-grading';

/** One's own final answer: its grade, or that it still waits for one. */
export const GET = handle('read an answer', async (_request, { params }: Place<'answer'>) => {
  const read = await readAnswer(await findViewer(), (await params).answer);
  return read.ok ? reply(read.value) : refuseGrading(read.error);
});
