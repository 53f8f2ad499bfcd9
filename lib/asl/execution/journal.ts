import type { AslEvent, AslEventBody, AslOutcome } from '../events';
import { hasHistoryEvent } from '../history/has-history-event';

/** All events of a run, in the order in which they happen. */
export type EventLog = {
  readonly events: readonly AslEvent[];
  readonly push: (at: number, path: readonly string[], body: AslEventBody) => void;
};

export function createEventLog(): EventLog {
  const events: AslEvent[] = [];
  return {
    events,
    push: (at, path, body) => {
      // The body itself becomes the event: a copy would be half of a run's time.
      const event: AslEventBody & { n?: number; at?: number; path?: readonly string[] } = present(body);
      event.n = events.length;
      event.at = at;
      event.path = path;
      events.push(event as AslEvent);
    },
  };
}

/** Where the events of one execution go, and who is told of its end. */
export type Listener = {
  readonly push: EventLog['push'];
  readonly end: (at: number, outcome: AslOutcome, body: AslEventBody) => void;
};

/** The events of an execution, and its end. After the end nothing more is written. */
export type Journal = {
  /** Events that AWS's history would have so far, which is also the id of the newest. */
  readonly historyLength: () => number;
  readonly write: (at: number, path: readonly string[], body: AslEventBody) => void;
  readonly end: (at: number, outcome: AslOutcome, body: AslEventBody) => void;
  readonly outcome: () => AslOutcome | null;
  /** A redrive takes the end back; its event stays. */
  readonly reopen: () => void;
};

/** `mostHistoryEvents`: infinity for an Express execution, which has no such limit. */
export function createJournal(mostHistoryEvents: number, { push, end }: Listener): Journal {
  let outcome: AslOutcome | null = null;
  let historyLength = 0;

  const finish = (at: number, how: AslOutcome, body: AslEventBody) => {
    if (outcome) return;
    outcome = present(how);
    if (hasHistoryEvent(body.kind)) historyLength += 1;
    end(at, outcome, body);
  };

  return {
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
    reopen: () => {
      outcome = null;
    },
  };
}

/** Without the members that are undefined: a run is the same before and after it was sent as JSON. */
function present<T extends object>(members: T): T {
  for (const name in members) {
    if (members[name] === undefined) return withoutUndefined(members);
  }
  return members;
}

function withoutUndefined<T extends object>(members: T): T {
  const kept: Partial<T> = {};
  for (const name in members) {
    if (members[name] !== undefined) kept[name] = members[name];
  }
  // What is missing was undefined, which an optional member may be.
  return kept as T;
}
