import { type NextRequest, NextResponse } from 'next/server';
import { nodeEnv } from '@/lib/env';
import { contentPolicy, scriptSources } from '@/lib/session/content-policy';
import { requestIdOf } from '@/lib/session/request-id';
import { scriptHashes } from '@/lib/session/script-hashes';

/** Gives each page its Content-Security-Policy and the request its id. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const { sources, nonce } = scriptSources(pathname, scriptHashes(), newNonce);
  const policy = contentPolicy(pathname, sources, nodeEnv() === 'production');
  const requestId = requestIdOf(request.headers);

  const forwarded = new Headers(request.headers);
  forwarded.set('x-request-id', requestId);
  // Next puts the nonce of this request header on the scripts it writes; a prerendered page has none to take.
  if (nonce) forwarded.set('Content-Security-Policy', policy);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('x-request-id', requestId);
  return response;
}

const newNonce = () => crypto.randomUUID().replaceAll('-', '');

export const config = { matcher: ['/((?!api/|_next/).*)'] };
