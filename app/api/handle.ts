import 'server-only';
import { isOutage } from '@/lib/data/db';
import { logError } from '@/lib/session/log-error';
import { requestIdOf } from '@/lib/session/request-id';
import { isSameSite } from '@/lib/session/same-site';
import { refuse } from './refuse';

/** The parts of a route's address that vary, as Next hands them to it: `{ params }: Place<'class'>`. */
export type Place<Part extends string> = { readonly params: Promise<{ readonly [P in Part]: string }> };

/**
 * Runs a route's handler: a request that changes something must come from our own pages, and what throws is
 * logged under the request's id and answered as `unavailable`, so that the browser's journal keeps the entry.
 * A handler of an address that varies takes its `Place` too.
 */
export function handle<Where extends readonly Place<string>[]>(
  doing: string,
  handler: (request: Request, ...where: Where) => Promise<Response>,
): (request: Request, ...where: Where) => Promise<Response> {
  return async (request, ...where) => {
    if (request.method !== 'GET' && !isSameSite(request.headers)) return refuse({ code: 'cross-site' });
    try {
      return await handler(request, ...where);
    } catch (error) {
      logError(requestIdOf(request.headers), doing, error);
      return refuse({ code: 'unavailable' }, isOutage(error) ? 503 : 500);
    }
  };
}

/** A JSON reply about one person: kept by no cache. */
export function reply(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'no-store', ...headers } });
}
