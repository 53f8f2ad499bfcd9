import type { Account } from '../../e2e/support/answering-client.ts';

export type Totals = {
  readonly sent: number;
  readonly errors: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** What all clients together sent, and how long a save took, in milliseconds. */
export function totalsOf(accounts: readonly Account[]): Totals {
  const times = accounts.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const percentile = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const sum = (count: (account: Account) => number) => accounts.reduce((total, account) => total + count(account), 0);
  return {
    sent: sum(({ sent }) => sent),
    errors: sum(({ errors }) => errors),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
}
