import { reportItem } from '@/lib/learning/report-item';
import { mostTextCharacters, ReportPostSchema } from '@/lib/quiz';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';
import { refuseGrading } from '../refuse-grading';

/** A simulation's texts, and the link to its run. */
const maxBodyBytes = 4 * mostTextCharacters;

/** Says what is wrong with a question. */
export const POST = handle('report an item', async (request) => {
  const post = await readJson(request, ReportPostSchema, maxBodyBytes);
  if (!post.ok) return refuse(post.error);
  const reported = await reportItem(await findViewer(), post.value, clientAddress(request.headers), new Date());
  return reported.ok ? reply(reported.value) : refuseGrading(reported.error);
});
