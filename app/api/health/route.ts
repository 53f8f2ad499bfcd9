import { pingDatabase } from '@/lib/data/health';
import { logError } from '@/lib/session/log-error';
import { requestIdOf } from '@/lib/session/request-id';

/** For load balancers and people: whether this instance can save. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    return Response.json({ ok: true, database: 'up', ms: await pingDatabase(2_000) }, { headers });
  } catch (error) {
    logError(requestIdOf(request.headers), 'check health', error);
    return Response.json({ ok: false, database: 'down' }, { status: 503, headers });
  }
}
