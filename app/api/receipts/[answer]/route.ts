import { readReceipt } from '@/lib/learning/read-receipt';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, type Place, reply } from '../../handle';
import { refuseGrading } from '../../refuse-grading';

/** What is needed to grade an answer again. */
export const GET = handle('read a receipt', async (_request, { params }: Place<'answer'>) => {
  const receipt = await readReceipt(await findViewer(), (await params).answer);
  return receipt.ok ? reply(receipt.value) : refuseGrading(receipt.error);
});
