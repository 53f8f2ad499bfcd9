import { replayReceipt } from '@/lib/learning/replay-receipt';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, type Place, reply } from '../../../handle';
import { refuseGrading } from '../../../refuse-grading';

/** Grades the answer again, now, and says what is the same. */
export const GET = handle('replay a receipt', async (_request, { params }: Place<'answer'>) => {
  const replayed = await replayReceipt(await findViewer(), (await params).answer);
  return replayed.ok ? reply(replayed.value) : refuseGrading(replayed.error);
});
