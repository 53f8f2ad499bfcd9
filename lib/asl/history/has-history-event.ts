import type { AslEventBody } from '../events';

/** Ours alone: AWS writes no event for the wait between tries, the rule or catcher taken, a wait's plan. */
const withoutHistory: ReadonlySet<AslEventBody['kind']> = new Set([
  'retry-scheduled',
  'error-caught',
  'choice-taken',
  'wait-scheduled',
  'execution-stopped',
] as const);

/** Does AWS's history have an event for this kind? Exactly one, then. */
export function hasHistoryEvent(kind: AslEventBody['kind']): boolean {
  return !withoutHistory.has(kind);
}
