import 'server-only';

const validId = /^[\w.-]{8,64}$/;

/** The id under which a request is logged everywhere: the one it came with when that is safe to log, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id');
  return given && validId.test(given) ? given : crypto.randomUUID();
}
