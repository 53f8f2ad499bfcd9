import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import type { Viewer } from './viewer';

/** Browsers keep no cookie longer than this. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

const TokenSchema = z.object({ sub: z.uuid(), tokenVersion: z.number().int() });
export type SessionToken = z.infer<typeof TokenSchema>;

// The token and the cookie are next-auth's own, so signing in later finds the guest's session where it looks.
const isHttps = () => env().NEXTAUTH_URL?.startsWith('https://') ?? false;
const cookieName = () => `${isHttps() ? '__Secure-' : ''}next-auth.session-token`;

/** The session the request carries; null without one, or with one that is forged, damaged or too old. */
export async function readSessionCookie(): Promise<SessionToken | null> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) return null;
  try {
    const token = TokenSchema.safeParse(await decode({ token: value, secret: env().NEXTAUTH_SECRET }));
    return token.success ? token.data : null;
  } catch {
    return null;
  }
}

/** Adds the viewer's session to the reply. */
export async function writeSessionCookie(viewer: Viewer): Promise<void> {
  const token = { sub: viewer.userId, tokenVersion: viewer.tokenVersion };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: maxAgeSeconds });
  (await cookies()).set(cookieName(), value, { ...attributes(), maxAge: maxAgeSeconds });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...attributes(), maxAge: 0 });
}

const attributes = () => ({ httpOnly: true, sameSite: 'lax' as const, secure: isHttps(), path: '/' });
