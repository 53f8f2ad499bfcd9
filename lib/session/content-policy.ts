/** Where scripts may come from: files of ours, and inline ones known by hash (built pages) or nonce (made per request). */
export type ScriptSources = readonly string[];

/**
 * The Content-Security-Policy of a page. Pages under `/embed/` may be framed by anybody, all others by nobody. No
 * inline styles: positions are set through attributes or the style object, which the policy does not touch.
 */
export function contentPolicy(pathname: string, scripts: ScriptSources, isProduction: boolean): string {
  // `next dev` evaluates its own updates and pushes them over a socket; so the strict policy is tested on a build.
  const development = isProduction ? [] : [`'unsafe-inline'`, `'unsafe-eval'`];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': [`'self'`],
    'script-src': [`'self'`, ...(isProduction ? scripts : development)],
    'style-src': isProduction ? [`'self'`] : [`'self'`, `'unsafe-inline'`],
    'img-src': [`'self'`, 'data:', 'blob:'],
    'font-src': [`'self'`],
    'connect-src': isProduction ? [`'self'`] : [`'self'`, 'ws:'],
    'worker-src': [`'self'`],
    'object-src': [`'none'`],
    'base-uri': [`'self'`],
    'form-action': [`'self'`],
    'frame-ancestors': [pathname.startsWith('/embed/') ? '*' : `'none'`],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Hashes of the inline scripts of each prerendered page, by pathname, written after the build. */
export type ScriptHashes = { readonly [pathname: string]: readonly string[] | undefined };

/**
 * The sources for a page: a prerendered one lists its hashes and no nonce (its HTML was made before there was one).
 * Every other page gets the nonce, and the hashes of the two error pages, which are prerendered and can be served
 * in its place.
 */
export function scriptSources(
  pathname: string,
  hashes: ScriptHashes,
  makeNonce: () => string,
): { readonly sources: ScriptSources; readonly nonce: string | null } {
  const prerendered = hashes[pathname === '/' ? '/' : pathname.replace(/\/$/, '')];
  if (prerendered) return { sources: prerendered, nonce: null };
  const nonce = makeNonce();
  const errorPages = [...(hashes['/_not-found'] ?? []), ...(hashes['/_global-error'] ?? [])];
  return { sources: [`'nonce-${nonce}'`, ...new Set(errorPages)], nonce };
}
