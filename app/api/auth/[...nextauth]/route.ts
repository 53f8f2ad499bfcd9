import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { z } from 'zod';
import { serveEveryAddress } from '@/lib/env';
import type { AccountRefusal } from '@/lib/session/account-refusal';
import { authOptions } from '@/lib/session/auth-options';
import { readJson } from '@/lib/session/read-json';
import { requestIdOf } from '@/lib/session/request-id';
import { refuseAccount } from '../../account/refuse-account';
import { handle } from '../../handle';
import { refuse } from '../../refuse';

/** The parts of next-auth we use. Signing out is ours (it may bring a guest back), and no page asks for its session. */
const actions = { GET: ['csrf', 'callback', 'error'], POST: ['signin', 'callback'] } as const;

const PostSchema = z.record(z.string(), z.string().max(2_000));
type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return handle('sign in', async () => {
    const { nextauth } = await context.params;
    if (!actions.GET.some((action) => action === nextauth[0])) return new Response(null, { status: 404 });
    return answer(request, context);
  })(request);
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return handle('sign in', async () => {
    const { nextauth } = await context.params;
    if (!actions.POST.some((action) => action === nextauth[0])) return new Response(null, { status: 404 });
    const post = await readJson(request, PostSchema);
    if (!post.ok) return refuse(post.error);
    // next-auth reads the body itself, to any length; this one was measured.
    const { url, method, headers } = request;
    const body = JSON.stringify({ ...post.value, json: 'true' });
    return wordRefusal(await answer(new NextRequest(url, { method, headers, body }), context));
  })(request);
}

function answer(request: NextRequest, context: Context): Promise<Response> {
  serveEveryAddress();
  return NextAuth(request, context, authOptions(requestIdOf(request.headers)));
}

const RedirectSchema = z.object({ url: z.string() });

/** next-auth tells of a refused password by the address of an error page; our form wants the words. */
async function wordRefusal(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const { data } = RedirectSchema.safeParse(await response.json());
  const said = data ? new URL(data.url, 'http://localhost').searchParams.get('error') : null;
  return refuseAccount(toRefusal(said));
}

const TriesSchema = z.object({ code: z.literal('too-many-tries'), minutes: z.number() });
const PlainSchema = z.object({ code: z.enum(['busy', 'bad-email', 'wrong-credentials']) });

function toRefusal(said: string | null): AccountRefusal {
  const parsed = z.union([TriesSchema, PlainSchema]).safeParse(parseJson(said ?? ''));
  if (!parsed.success) throw new Error(`Signing in failed: ${said}`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
