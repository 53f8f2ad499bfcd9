import { after } from 'next/server';
import { z } from 'zod';
import { clientAddress } from '@/lib/session/client-address';
import { limitTries } from '@/lib/session/limit-tries';
import { logError } from '@/lib/session/log-error';
import { parseEmail } from '@/lib/session/parse-credentials';
import { publicOrigin } from '@/lib/session/public-origin';
import { readJson } from '@/lib/session/read-json';
import { requestIdOf } from '@/lib/session/request-id';
import { makeResetLink } from '@/lib/session/reset-link';
import { sendResetLink } from '@/lib/session/send-reset-link';
import { handle, reply } from '../../handle';
import { refuse } from '../../refuse';
import { refuseAccount } from '../refuse-account';

const ResetPostSchema = z.strictObject({ email: z.string().max(1_000) });

/** Sends a link to choose a new password. The reply is the same, and as fast, whether there is an account or not. */
export const POST = handle('ask for a reset', async (request) => {
  const post = await readJson(request, ResetPostSchema);
  if (!post.ok) return refuse(post.error);
  const email = parseEmail(post.value.email);
  if (!email.ok) return refuseAccount(email.error);
  const counted = await limitTries({ of: 'reset-address', who: clientAddress(request.headers) }, new Date());
  if (!counted.ok) return refuseAccount(counted.error);
  const origin = publicOrigin(request);
  const requestId = requestIdOf(request.headers);
  after(async () => {
    try {
      const secret = await makeResetLink(email.value, new Date());
      if (secret) await sendResetLink(email.value, secret, origin);
    } catch (error) {
      logError(requestId, 'send a reset link', error);
    }
  });
  return reply({ done: true });
});
