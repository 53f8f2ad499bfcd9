import 'server-only';

/**
 * Whether a request that changes something comes from our own pages. `SameSite=Lax` on the cookie already stops
 * most of the rest; this also stops other origins of the same site, and requests that need no cookie.
 *
 * Browsers send `Sec-Fetch-Site` to https and localhost. On a plain address in a room they do not, but they send
 * `Origin` with every POST. A client that sends neither is no browser, so no page can have misled it.
 */
export function isSameSite(headers: Headers): boolean {
  const fetchSite = headers.get('sec-fetch-site');
  if (fetchSite !== null) return fetchSite === 'same-origin' || fetchSite === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
