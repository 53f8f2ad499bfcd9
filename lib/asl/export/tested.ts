import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { AslEvent, Assigned } from '../events';
import { findStateAt } from '../graph';

/** A state at the cursor as TestState runs it alone: what it got, and what its call answered in the run. */
export type TestedState = {
  readonly name: string;
  readonly definition: JsonObject;
  readonly input: Json;
  readonly variables: Assigned;
  /** What the call answered at this attempt; null where the state calls nothing, or nothing answered. */
  readonly answer: Answer | null;
  /** Retries before this attempt. */
  readonly retries: number;
};

type Answer = { readonly result: Json } | { readonly error: string; readonly cause?: string };

/** The state that event `n` is about. Null where it is about none, as at the end of a run. */
export function testedAt(
  events: readonly AslEvent[],
  n: number,
  definition: Json,
  variablesAt: (n: number) => Assigned,
): TestedState | null {
  const event = events[n];
  if (!event) return null;
  const path = event.path.length % 3 === 0 ? event.path.slice(0, -1) : event.path;
  const state = findStateAt(definition, path);
  const key = path.join('\n');
  const isHere = (other: AslEvent) => other.path.join('\n') === key;
  const entry = events.slice(0, n + 1).findLast((other) => other.kind === 'state-entered' && isHere(other));
  if (!state || entry?.kind !== 'state-entered') return null;
  const after = events.slice(entry.n);
  const exit = after.findIndex((other) => other.kind === 'state-exited' && isHere(other));
  const visit = (exit < 0 ? after : after.slice(0, exit)).filter(isHere);
  const attempt = attemptAt(visit, n);
  const language = isJsonObject(definition) ? definition.QueryLanguage : undefined;
  return {
    name: path.at(-1) ?? '',
    // Alone, a state no longer inherits the machine's language.
    definition: language === undefined || 'QueryLanguage' in state ? state : { QueryLanguage: language, ...state },
    input: entry.input,
    variables: variablesAt(entry.n),
    answer: visit.map((other) => answerOf(other, attempt)).find((answer) => answer !== null) ?? null,
    retries: attempt - 1,
  };
}

/** The attempt under way at event `n`; before the first, the first. */
function attemptAt(visit: readonly AslEvent[], n: number): number {
  const begun = visit.filter((event) => event.n <= n && event.kind === 'task-scheduled');
  const last = begun.at(-1);
  return last?.kind === 'task-scheduled' ? last.attempt : 1;
}

function answerOf(event: AslEvent, attempt: number): Answer | null {
  if (!('attempt' in event) || event.attempt !== attempt) return null;
  if (event.kind === 'task-succeeded') return { result: event.output };
  if (event.kind !== 'task-failed' && event.kind !== 'task-timed-out') return null;
  return { error: event.error, ...(event.cause !== undefined && { cause: event.cause }) };
}
