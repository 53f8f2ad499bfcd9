export type Interval = { readonly low: number; readonly high: number };

/** z of a two-sided 95 % interval. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share, 0 … 1: honest for small n and near 0 and 1, where p ± z·SE is not.
 * Null without observations. E. B. Wilson, JASA 22 (1927), 209–212.
 *
 * @param successes 0 … n; parts of a success may count
 * @param n number of observations
 * @param z width in standard deviations; 95 % unless told
 */
export function wilsonInterval(successes: number, n: number, z = z95): Interval | null {
  if (n <= 0) return null;
  const p = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // Rounding may leave a bound a hair outside at p = 0 or 1.
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
