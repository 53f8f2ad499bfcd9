import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { z } from 'zod';
import { db } from '@/lib/data/db';
import { findUserByIdentity } from '@/lib/data/identities';
import { findUser } from '@/lib/data/users';
import { env } from '@/lib/env';
import { authProviders, ClaimsSchema } from './auth-providers';
import { clientAddress } from './client-address';
import { findViewer } from './find-viewer';
import { keepGuest } from './kept-guest';
import { logError } from './log-error';
import { isHttps, maxAgeSeconds } from './session-cookie';
import { signInWithIdentity } from './sign-in-with-identity';
import { signInWithPassword } from './sign-in-with-password';

const PasswordPostSchema = z.object({ email: z.string(), password: z.string() });

/** What a refused sign-in is called on its way through next-auth, which knows only messages. */
export class SignInRefused extends Error {}

/**
 * next-auth as we use it: it speaks with the providers and writes the session cookie. Accounts are ours
 * (lib/data), so it has no adapter; its token holds who and which version of their session, nothing else.
 */
export function authOptions(requestId: string): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: maxAgeSeconds },
    jwt: { maxAge: maxAgeSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      {
        id: 'credentials',
        type: 'credentials',
        name: 'password',
        credentials: {},
        async authorize(given, request) {
          const post = PasswordPostSchema.safeParse(given);
          if (!post.success) throw new SignInRefused(JSON.stringify({ code: 'wrong-credentials' }));
          const address = clientAddress(new Headers(request.headers ?? {}));
          const entered = await signInWithPassword({ ...post.data, address }, new Date());
          if (!entered.ok) throw new SignInRefused(JSON.stringify(entered.error));
          return { id: entered.value.userId };
        },
      },
      ...authProviders(),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type !== 'oauth') return true;
        const claims = ClaimsSchema.parse(profile);
        const { provider, providerAccountId: subject } = account;
        const entered = await signInWithIdentity(
          await findViewer(),
          {
            provider,
            subject,
            email: claims.email ?? null,
            isEmailVerified: claims.email_verified ?? false,
            name: claims.name ?? null,
          },
          new Date(),
        );
        return entered.ok || `/sign-in?error=${entered.error.code}`;
      },
      async jwt({ user, account }) {
        const entered =
          account?.type === 'oauth'
            ? await findUserByIdentity(db(), { provider: account.provider, subject: account.providerAccountId })
            : await findUser(db(), user.id);
        if (!entered) throw new Error('The account that was entered is gone');
        await keepGuest();
        return { sub: entered.id, tokenVersion: entered.tokenVersion };
      },
    },
    logger: {
      error: (code, details) => logError(requestId, `sign in (${code})`, 'error' in details ? details.error : details),
      warn: () => {},
      debug: () => {},
    },
  };
}
