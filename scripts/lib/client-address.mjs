/**
 * The address a request came from. Each trusted proxy appends the address that called it to `x-forwarded-for`, so
 * with n of them the client's is the nth from the end; what stands before it anybody may have written.
 * @param {string | undefined} forwardedFor
 * @param {string} socketAddress
 * @param {number} trustedProxies
 */
export function clientAddress(forwardedFor, socketAddress, trustedProxies) {
  const named = (forwardedFor ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  return (trustedProxies > 0 && named.at(-Math.min(trustedProxies, named.length))) || socketAddress;
}
