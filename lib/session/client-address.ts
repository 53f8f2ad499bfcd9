import 'server-only';
import { isIPv6 } from 'node:net';

/**
 * Whom to count the tries of a request to. Our server sets the header from the socket, or from proxies it was told
 * to trust (scripts/lib/serve.mjs). Of an IPv6 address the first 64 bits count: one customer has them all.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  if (!isIPv6(address)) return address;
  if (address.toLowerCase().startsWith('::ffff:')) return address.slice(7);
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const start = head.split(':').filter(Boolean);
  const end = tail.split(':').filter(Boolean);
  const missing = address.includes('::') ? Math.max(0, 8 - start.length - end.length) : 0;
  return [...start, ...Array(missing).fill('0'), ...end]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
