import { recordAnswer } from '@/lib/learning/record-answer';
import { AnswerPostSchema, mostTextCharacters } from '@/lib/quiz';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';

/** A simulation's texts as JSON, where a line break takes two characters; a text of nothing but such has to be shorter. */
const maxBodyBytes = 2 * mostTextCharacters + 8 * 1024;

/** Saves a change of an answer (formats.md, "Saving answers"). The first one of a browser makes its guest. */
export const POST = handle('save an answer', async (request) => {
  const post = await readJson(request, AnswerPostSchema, maxBodyBytes);
  if (!post.ok) return refuse(post.error);
  const viewer = await findViewer();
  const recorded = await recordAnswer(viewer, post.value);
  if (!recorded.ok) return refuse(recorded.error);
  if (!viewer) await writeSessionCookie(recorded.value.viewer);
  return reply(recorded.value.reply);
});
