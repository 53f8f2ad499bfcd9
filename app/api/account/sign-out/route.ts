import { z } from 'zod';
import { endAllSessions } from '@/lib/session/end-all-sessions';
import { findViewer } from '@/lib/session/find-viewer';
import { leaveAccount } from '@/lib/session/kept-guest';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseAccount } from '../refuse-account';

const SignOutPostSchema = z.strictObject({ everywhere: z.boolean() });

/** Ends the session of this browser, or of all. Without one, this browser is signed out already and nothing is refused. */
export const POST = handle('sign out', async (request) => {
  const post = await readJson(request, SignOutPostSchema);
  if (!post.ok) return refuse(post.error);
  const viewer = await findViewer();
  if (viewer?.kind === 'guest') return refuseAccount({ code: 'signed-out' });
  if (viewer && post.value.everywhere) await endAllSessions(viewer);
  await leaveAccount();
  return reply({ done: true });
});
