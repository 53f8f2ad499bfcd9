import { z } from 'zod';
import { type Posted, postForm } from '@/components/ui/post-form';
import { withReturnPath } from '@/lib/kernel/return-path';

const CsrfSchema = z.object({ csrfToken: z.string() });
const SignInSchema = z.object({ url: z.string() });
const stale = 'This page was open for too long. Reload it and try again.';

/**
 * Where next-auth sends a browser: to a provider to sign in there, or, after a password, on to our own page. It wants
 * a token first that only a page of ours can read.
 * @param to Where to go on to then, instead of the progress.
 */
export async function postSignIn(
  path: string,
  to: string | null,
  fields: Readonly<Record<string, string>> = {},
): Promise<Posted> {
  const csrf = CsrfSchema.safeParse(await readCsrf());
  if (!csrf.success) return { ok: false, message: 'The server did not answer. Try again in a moment.' };
  const posted = await postForm(`/api/auth/${path}`, {
    ...fields,
    ...csrf.data,
    callbackUrl: withReturnPath('/account/merge', to),
  });
  if (!posted.ok) return posted;
  const { url = '' } = SignInSchema.safeParse(posted.body).data ?? {};
  const { searchParams } = new URL(url, location.href);
  if (searchParams.has('csrf')) return { ok: false, message: stale };
  return { ok: true, body: url };
}

async function readCsrf(): Promise<unknown> {
  try {
    return await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
  } catch {
    return null;
  }
}
