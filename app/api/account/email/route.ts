import { z } from 'zod';
import { changeEmail } from '@/lib/session/change-email';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseAccount } from '../refuse-account';

const EmailPostSchema = z.strictObject({ email: z.string().max(1_000), password: z.string().max(1_000) });

export const POST = handle('change an e-mail address', async (request) => {
  const post = await readJson(request, EmailPostSchema);
  if (!post.ok) return refuse(post.error);
  const viewer = await findViewer();
  if (viewer?.kind !== 'account') return refuseAccount({ code: 'signed-out' });
  const changed = await changeEmail(viewer, post.value, new Date());
  return changed.ok ? reply({ done: true }) : refuseAccount(changed.error);
});
