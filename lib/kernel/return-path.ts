const longest = 300;
const here = 'http://here.invalid';

/**
 * Where to go back to after signing in, from an address that anybody may have written; null unless it stays on this
 * site. Browsers drop tabs and newlines, read `\` as `/`, and take `//host` for another site: so it begins with one
 * slash and has none of these, plain or percent-encoded.
 */
export function parseReturnPath(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > longest) return null;
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(given)) return null;
  if (/^\/(?:%2f|%5c)|%(?:5c|[01][\da-f]|25)/i.test(given)) return null;
  return new URL(given, here).origin === here ? given : null;
}

/** An address with the way back added, where there is one. */
export function withReturnPath(path: string, to: string | null): string {
  return to === null ? path : `${path}?to=${encodeURIComponent(to)}`;
}
