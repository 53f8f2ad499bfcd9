import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '@/lib/env';

/** How a provider is named on a button. */
export type ProviderName = { readonly id: string; readonly name: string };

/** What we take from a provider's answer; each has its own shape beyond it. */
export const ClaimsSchema = z.object({
  email: z.string().nullish(),
  email_verified: z.union([z.boolean(), z.stringbool()]).nullish(),
  name: z.string().nullish(),
});

/** The providers the environment configures, in the order of their buttons. */
export function authProviders(): OAuthConfig<Record<string, unknown>>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  return [
    ...(OIDC_ISSUER ? [openId('oidc', OIDC_NAME, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET)] : []),
    ...(GOOGLE_CLIENT_ID
      ? [openId('google', 'Google', 'https://accounts.google.com', GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET)]
      : []),
    ...(GITHUB_CLIENT_ID ? [github(GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET)] : []),
  ];
}

export const providerNames = (): ProviderName[] => authProviders().map(({ id, name }) => ({ id, name }));

function openId(id: string, name: string, issuer: string, clientId?: string, clientSecret?: string) {
  return {
    id,
    name,
    type: 'oauth' as const,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    clientId,
    clientSecret,
    profile: (claims: Record<string, unknown>) => ({ id: String(claims.sub) }),
  };
}

/** GitHub speaks no OpenID Connect: who it is and which addresses are proven are two requests of its own API. */
function github(clientId: string, clientSecret?: string) {
  const api = 'https://api.github.com';
  const ask = async (path: string, token: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/vnd.github+json' };
    return (await fetch(`${api}${path}`, { headers })).json();
  };
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth' as const,
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: 'read:user user:email' } },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: `${api}/user`,
      async request({ tokens }: { readonly tokens: { readonly access_token?: string } }) {
        const token = tokens.access_token ?? '';
        const user = GithubUserSchema.parse(await ask('/user', token));
        const emails = GithubEmailsSchema.safeParse(await ask('/user/emails', token));
        const proven = emails.data?.find(({ primary, verified }) => primary && verified);
        return { sub: String(user.id), name: user.name ?? user.login, email: proven?.email, email_verified: true };
      },
    },
    checks: ['pkce' as const, 'state' as const],
    clientId,
    clientSecret,
    profile: (claims: Record<string, unknown>) => ({ id: String(claims.sub) }),
  };
}

const GithubUserSchema = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() });
const GithubEmailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));
