import type { Assigned } from '@/lib/asl/events';
import type { AslReplay } from '../../inspect/asl-replay';
import { scopesAt } from '../../inspect/variables';

/** The variables that the place of event `n` can read; no inner one may have the name of an outer one. */
export function variablesAfter({ run, variables }: AslReplay, n: number): Assigned {
  const scopes = scopesAt(variables.after(n), run.events[n]?.path ?? []);
  const pairs = scopes.flatMap(({ held }) => Object.entries(held));
  return Object.fromEntries(pairs.map(([name, { value }]) => [name, value]));
}
