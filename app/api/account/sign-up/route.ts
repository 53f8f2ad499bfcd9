import { z } from 'zod';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import { signUp } from '@/lib/session/sign-up';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseAccount } from '../refuse-account';

const SignUpPostSchema = z.strictObject({
  email: z.string().max(1_000),
  password: z.string().max(1_000),
  name: z.string().max(100),
});

/** Opens an account and signs in to it. */
export const POST = handle('sign up', async (request) => {
  const post = await readJson(request, SignUpPostSchema);
  if (!post.ok) return refuse(post.error);
  const address = clientAddress(request.headers);
  const opened = await signUp(await findViewer(), { ...post.value, address }, new Date());
  if (!opened.ok) return refuseAccount(opened.error);
  await writeSessionCookie(opened.value);
  return reply({ done: true });
});
