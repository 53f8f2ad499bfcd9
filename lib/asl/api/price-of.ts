import type { AslRun } from '../events';
import { endOf } from './execution-status';

/**
 * Prices in us-east-1 (https://aws.amazon.com/step-functions/pricing/, facts `sfn.billing.*`), before any free tier. The price of
 * duration is that of the first 1,000 GB-hours of a month.
 */
export const prices = {
  perMillionTransitions: 25,
  perMillionRequests: 1,
  perGbSecond: 0.00001667,
  freeTransitionsPerMonth: 4000,
} as const;

export type Price =
  | { readonly type: 'STANDARD'; readonly transitions: number; readonly dollars: number }
  | {
      readonly type: 'EXPRESS';
      readonly billedMs: number;
      readonly memoryMb: number;
      readonly gbSeconds: number;
      readonly dollars: number;
    };

/**
 * Each visit of a state is a transition, and so are each retry and each state that a redrive runs again (developer guide, "Error
 * handling", "Redriving executions"). Counted up to each event.
 */
export function transitionsThrough({ events }: AslRun): Uint32Array {
  const counts = new Uint32Array(events.length);
  const begun = new Set<string>();
  let transitions = 0;
  for (const [i, event] of events.entries()) {
    const place = event.path.join('/');
    if (event.kind === 'state-entered') {
      begun.delete(place);
      transitions += 1;
    } else if (event.kind === 'retry-scheduled') transitions += 1;
    else if ((event.kind === 'task-scheduled' && event.attempt === 1) || event.kind === 'wait-scheduled') {
      // A second first attempt of one visit is a redrive's.
      if (begun.has(place)) transitions += 1;
      begun.add(place);
    }
    counts[i] = transitions;
  }
  return counts;
}

export const transitionsOf = (run: AslRun): number => transitionsThrough(run).at(-1) ?? 0;

/** Express time is billed in steps of 100 ms, one of them at least. */
export const billedMs = (ms: number): number => Math.max(100, Math.ceil(ms / 100) * 100);

/**
 * What this one run costs. Standard: its transitions, however long it waits. Express: the request, and the time that passed,
 * waits included, in steps of 100 ms, times memory in steps of 64 MB. How much memory a run takes AWS does not say, so it is given.
 */
export function priceOf(run: AslRun, type: 'STANDARD' | 'EXPRESS', memoryMb = 64): Price {
  if (type === 'STANDARD') {
    const transitions = transitionsOf(run);
    return { type, transitions, dollars: (transitions * prices.perMillionTransitions) / 1_000_000 };
  }
  const billed = billedMs(endOf(run));
  const billedMb = Math.max(64, Math.ceil(memoryMb / 64) * 64);
  const gbSeconds = (billed / 1000) * (billedMb / 1024);
  const dollars = prices.perMillionRequests / 1_000_000 + gbSeconds * prices.perGbSecond;
  return { type, billedMs: billed, memoryMb: billedMb, gbSeconds, dollars };
}
