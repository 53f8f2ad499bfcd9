import { billedMs, prices } from './price-of';

/** What one run uses: its transitions, and the time from its start to its end, waits included. */
export type Usage = { readonly transitions: number; readonly ms: number };

/** Where the prices are from, and when somebody looked (facts `sfn.billing.*`). */
export const priceSource = {
  url: 'https://aws.amazon.com/step-functions/pricing/',
  region: 'us-east-1',
  checked: '2026-11-22',
} as const;

/** Express, hours of a GB in a month (https://aws.amazon.com/step-functions/pricing/, us-east-1): the first so many, the next, the rest. */
const gbHourTiers = [
  { upTo: 1000, dollars: 0.06 },
  { upTo: 5000, dollars: 0.03 },
  { upTo: Number.POSITIVE_INFINITY, dollars: 0.01642 },
] as const;

/** One Standard execution, by itself: the free tier belongs to a month. */
export const standardRun = ({ transitions }: Usage): number => (transitions * prices.perMillionTransitions) / 1_000_000;

/** `runs` Standard executions of one month; the first 4,000 transitions of each month are free. */
export function standardMonth({ transitions }: Usage, runs: number): number {
  const paid = Math.max(0, transitions * runs - prices.freeTransitionsPerMonth);
  return (paid * prices.perMillionTransitions) / 1_000_000;
}

/** `runs` Express executions of one month. Nothing of it is free. */
export function expressMonth({ ms }: Usage, runs: number, memoryMb = 64): number {
  let hours = (gbSeconds(ms, memoryMb) * runs) / 3600;
  let dollars = (runs * prices.perMillionRequests) / 1_000_000;
  let below = 0;
  for (const tier of gbHourTiers) {
    const within = Math.min(hours, tier.upTo - below);
    dollars += within * tier.dollars;
    hours -= within;
    below = tier.upTo;
  }
  return dollars;
}

export type BreakEven =
  /** Express costs less from so many runs a month on; up to there Standard is the cheaper one. */
  | { readonly kind: 'express-from'; readonly runs: number }
  /** Waiting costs nothing in Standard: at this length it is never the dearer one. */
  | { readonly kind: 'standard-always' }
  /** Longer than an Express execution may last. */
  | { readonly kind: 'too-long' };

const longestExpressMs = 300_000;

/**
 * Where the two meet, if they do. Standard begins with free transitions and Express gets cheaper by the GB-hour, so there is one number
 * of runs, and past it Express stays the cheaper one.
 */
export function breakEven(usage: Usage, memoryMb = 64): BreakEven {
  if (usage.ms > longestExpressMs) return { kind: 'too-long' };
  const isCheaper = (runs: number) => expressMonth(usage, runs, memoryMb) < standardMonth(usage, runs);
  if (!isCheaper(anyNumber)) return { kind: 'standard-always' };
  let [low, high] = [0, anyNumber];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isCheaper(middle)) high = middle;
    else low = middle;
  }
  return { kind: 'express-from', runs: high };
}

/** More runs than anybody has in a month. */
const anyNumber = 1_000_000_000_000;

/** How long a run may take until Express costs what its transitions do in Standard, free tier and later prices of a GB-hour apart; null where the request alone costs more. */
export function evenMs({ transitions }: Usage, memoryMb = 64): number | null {
  const left = (transitions * prices.perMillionTransitions - prices.perMillionRequests) / 1_000_000;
  if (left <= 0) return null;
  return (left / ((gbHourTiers[0].dollars / 3600) * (billedMb(memoryMb) / 1024))) * 1000;
}

const gbSeconds = (ms: number, memoryMb: number) => (billedMs(ms) / 1000) * (billedMb(memoryMb) / 1024);
const billedMb = (memoryMb: number) => Math.max(64, Math.ceil(memoryMb / 64) * 64);
