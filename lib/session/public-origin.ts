import 'server-only';
import { env } from '@/lib/env';

/** Our own address: the configured one, else the one this server listens on. Never what a request says it is. */
export function publicOrigin(request: Request): string {
  return new URL(env().NEXTAUTH_URL ?? request.url).origin;
}
