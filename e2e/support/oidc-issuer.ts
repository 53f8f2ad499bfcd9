import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Person = {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
};
export type Issuer = {
  readonly url: string;
  /** What an app needs in its environment to sign people in here. */
  readonly env: Readonly<Record<string, string>>;
  /** Whom it signs in from now on, without asking. */
  become(person: Person): void;
  close(): Promise<void>;
};

type Grant = { readonly nonce: string; readonly challenge: string; readonly person: Person };
const [clientId, clientSecret] = ['dryrun', 'a secret of the mock issuer'];

/** A small OpenID Connect provider: code flow with PKCE (S256), ID tokens signed with RS256. */
export async function startIssuer(first: Person): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  let person = first;

  const server = http.createServer(async (request, response) => {
    const at = new URL(request.url ?? '/', url);
    const json = (body: object, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    switch (at.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
      case '/authorize': {
        const code = randomUUID();
        const ask = (name: string) => at.searchParams.get(name) ?? '';
        grants.set(code, { nonce: ask('nonce'), challenge: ask('code_challenge'), person });
        const back = new URL(ask('redirect_uri'));
        back.search = new URLSearchParams({ code, state: ask('state') }).toString();
        return response.writeHead(302, { Location: back.href }).end();
      }
      case '/token': {
        const form = new URLSearchParams(await readText(request));
        const code = form.get('code') ?? '';
        const grant = grants.get(code);
        grants.delete(code);
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        if (!grant || challenge !== grant.challenge) return json({ error: 'invalid_grant' }, 400);
        const now = Math.floor(Date.now() / 1000);
        const claims = { ...grant.person, iss: url, aud: clientId, iat: now, exp: now + 300, nonce: grant.nonce };
        return json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: sign(claims) });
      }
      default:
        return json({ error: 'not_found' }, 404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function sign(claims: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  return {
    url,
    env: { OIDC_ISSUER: url, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Example School' },
    become: (next) => {
      person = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
