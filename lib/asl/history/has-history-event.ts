import type { AslEventBody } from '../events';

/** Ours alone: AWS writes no event for the wait between tries, the rule or catcher taken, a wait's plan, a heartbeat, a branch's end, a child
 * execution, the files of a Map Run. */
const withoutHistory: ReadonlySet<AslEventBody['kind']> = new Set([
  'data-flow',
  'retry-scheduled',
  'error-caught',
  'choice-taken',
  'wait-scheduled',
  'task-heartbeat',
  'branch-failed',
  'child-started',
  'child-succeeded',
  'child-failed',
  'child-timed-out',
  'child-aborted',
  'results-written',
  'service-changed',
  'execution-stopped',
] as const);

/** Does AWS's history have an event for this kind? Exactly one, then. */
export function hasHistoryEvent(kind: AslEventBody['kind']): boolean {
  return !withoutHistory.has(kind);
}
