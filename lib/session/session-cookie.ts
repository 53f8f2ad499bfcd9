import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import type { Viewer } from './viewer';

/** Browsers keep no cookie longer than this. */
export const maxAgeSeconds = 400 * 24 * 60 * 60;

const TokenSchema = z.object({ sub: z.uuid(), tokenVersion: z.number().int() });
export type SessionToken = z.infer<typeof TokenSchema>;

// The token and the cookie are next-auth's own, so signing in finds the guest's session where it looks.
export const isHttps = () => env().NEXTAUTH_URL?.startsWith('https://') ?? false;
const nameOf = (name: string) => `${isHttps() ? '__Secure-' : ''}${name}`;
const session = 'next-auth.session-token';
/** The guest that this browser was before it signed in to an account, for as long as the two are not merged. */
const keptGuest = 'dryrun.guest';
/** Tells our own pages whether to say Account or Sign in, without a request. Proves nothing to the server. */
const accountHint = 'dryrun.account';

/** The session the request carries; null without one, or with one that is forged, damaged or too old. */
export const readSessionCookie = (): Promise<SessionToken | null> => readToken(session);
export const readKeptGuestCookie = (): Promise<SessionToken | null> => readToken(keptGuest);

/** Adds the viewer's session to the reply. */
export async function writeSessionCookie(viewer: Viewer): Promise<void> {
  await writeToken(session, viewer);
  if (viewer.kind === 'account') await writeAccountHint();
}

export async function writeAccountHint(): Promise<void> {
  (await cookies()).set(accountHint, '1', { ...attributes(), httpOnly: false, maxAge: maxAgeSeconds });
}

export async function clearAccountHint(): Promise<void> {
  (await cookies()).set(accountHint, '', { ...attributes(), httpOnly: false, maxAge: 0 });
}

export const writeKeptGuestCookie = (guest: Viewer): Promise<void> => writeToken(keptGuest, guest);

export async function clearSessionCookie(): Promise<void> {
  await clear(session);
  await clearAccountHint();
}

export const clearKeptGuestCookie = (): Promise<void> => clear(keptGuest);

async function readToken(name: string): Promise<SessionToken | null> {
  const value = (await cookies()).get(nameOf(name))?.value;
  if (!value) return null;
  try {
    const token = TokenSchema.safeParse(await decode({ token: value, secret: env().NEXTAUTH_SECRET }));
    return token.success ? token.data : null;
  } catch {
    return null;
  }
}

async function writeToken(name: string, viewer: Viewer): Promise<void> {
  const token = { sub: viewer.userId, tokenVersion: viewer.tokenVersion };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: maxAgeSeconds });
  (await cookies()).set(nameOf(name), value, { ...attributes(), maxAge: maxAgeSeconds });
}

async function clear(name: string): Promise<void> {
  (await cookies()).set(nameOf(name), '', { ...attributes(), maxAge: 0 });
}

const attributes = () => ({ httpOnly: true, sameSite: 'lax' as const, secure: isHttps(), path: '/' });
