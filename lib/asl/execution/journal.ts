import type { AslEvent, AslEventBody, AslOutcome } from '../events';
import { hasHistoryEvent } from '../history/has-history-event';

/** The events of a run, and its end. After the end nothing more is written. */
export type Journal = {
  readonly events: readonly AslEvent[];
  /** Events that AWS's history would have so far, which is also the id of the newest. */
  readonly historyLength: () => number;
  readonly write: (at: number, path: readonly string[], body: AslEventBody) => void;
  readonly end: (at: number, outcome: AslOutcome, body: AslEventBody) => void;
  readonly outcome: () => AslOutcome | null;
};

/** `mostHistoryEvents`: infinity for an Express execution, which has no such limit. */
export function createJournal(mostHistoryEvents: number): Journal {
  const events: AslEvent[] = [];
  let outcome: AslOutcome | null = null;
  let historyLength = 0;

  const push = (at: number, path: readonly string[], body: AslEventBody) => {
    // The body itself becomes the event: a copy would be half of a run's time.
    const event: AslEventBody & { n?: number; at?: number; path?: readonly string[] } = present(body);
    event.n = events.length;
    event.at = at;
    event.path = path;
    events.push(event as AslEvent);
  };

  const finish = (at: number, how: AslOutcome, body: AslEventBody) => {
    if (outcome) return;
    outcome = present(how);
    push(at, [], body);
    if (hasHistoryEvent(body.kind)) historyLength += 1;
  };

  return {
    events,
    historyLength: () => historyLength,
    write: (at, path, body) => {
      if (outcome) return;
      if (hasHistoryEvent(body.kind)) {
        // The event that would be the last one allowed is the failure itself (measured: event 25,000 is ExecutionFailed).
        if (historyLength + 1 >= mostHistoryEvents) {
          const error = 'States.Runtime';
          const cause = `The execution reached the maximum number of history events (${mostHistoryEvents}).`;
          return finish(at, { kind: 'failed', error, cause }, { kind: 'execution-failed', error, cause });
        }
        historyLength += 1;
      }
      push(at, path, body);
    },
    end: finish,
    outcome: () => outcome,
  };
}

/** Without the members that are undefined: a run is the same before and after it was sent as JSON. */
function present<T extends object>(members: T): T {
  for (const name in members) {
    if (members[name] === undefined) {
      return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
    }
  }
  return members;
}
