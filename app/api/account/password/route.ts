import { z } from 'zod';
import { clientAddress } from '@/lib/session/client-address';
import { keepGuest } from '@/lib/session/kept-guest';
import { readJson } from '@/lib/session/read-json';
import { resetPassword } from '@/lib/session/reset-link';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseAccount } from '../refuse-account';

const PasswordPostSchema = z.strictObject({ secret: z.string().max(100), password: z.string().max(1_000) });

/** Sets the password a link was made for, and signs this browser in; all others are signed out. */
export const POST = handle('choose a password', async (request) => {
  const post = await readJson(request, PasswordPostSchema);
  if (!post.ok) return refuse(post.error);
  const chosen = await resetPassword({ ...post.value, address: clientAddress(request.headers) }, new Date());
  if (!chosen.ok) return refuseAccount(chosen.error);
  await keepGuest();
  await writeSessionCookie(chosen.value);
  return reply({ done: true });
});
