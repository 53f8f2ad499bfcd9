import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { RequestRefusal } from './mode-rule';

/** What reports quote for an expired token; the recorded bodies have none, so only the rule is sure. */
const expiredMessage = 'Token has expired.';

/** A token is refused when it has expired, or when it was made for a client that the settings do not name. */
export function checkToken(
  token: { readonly expired: boolean; readonly claims: JsonObject },
  clientIds: string | undefined,
  clientClaims: readonly string[],
): RequestRefusal | null {
  if (token.expired) return { rule: 'token-expired', message: expiredMessage };
  if (clientIds === undefined) return null;
  const allowed = clientIds.split('|');
  const named = clientClaims.flatMap((claim) => textsOf(token.claims[claim]));
  if (named.some((client) => allowed.includes(client))) return null;
  return { rule: 'client-id-mismatch', message: 'You are not authorized to make this call.' };
}

/** `aud` may be one text or a list (RFC 7519, 4.1.3). */
function textsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : [];
}

/** Groups of a token: the list in `cognito:groups`. A text there is no list, so it names no group. */
export function groupsInClaims(claims: JsonObject): readonly string[] {
  const groups = isJsonObject(claims) ? claims['cognito:groups'] : undefined;
  return Array.isArray(groups) ? groups.filter((each: Json) => typeof each === 'string') : [];
}
