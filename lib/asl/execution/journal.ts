import type { AslEvent, AslEventBody, AslOutcome } from '../events';
import { hasHistoryEvent } from '../history/has-history-event';
import type { Limits } from '../scenario';

/** The events of a run, and its end. After the end nothing more is written. */
export type Journal = {
  readonly events: readonly AslEvent[];
  /** Events that AWS's history would have so far, which is also the id of the newest. */
  readonly historyLength: () => number;
  readonly write: (at: number, path: readonly string[], body: AslEventBody) => void;
  readonly end: (at: number, outcome: AslOutcome, body: AslEventBody) => void;
  readonly outcome: () => AslOutcome | null;
};

export function createJournal(limits: Limits): Journal {
  const events: AslEvent[] = [];
  const end = { outcome: null as AslOutcome | null };
  let historyLength = 0;

  const push = (at: number, path: readonly string[], body: AslEventBody) => {
    events.push(present<AslEvent>({ n: events.length, at, path, ...body }));
    if (hasHistoryEvent(body.kind)) historyLength += 1;
  };

  const finish = (at: number, outcome: AslOutcome, body: AslEventBody) => {
    if (end.outcome) return;
    end.outcome = present(outcome);
    push(at, [], body);
  };

  return {
    events,
    historyLength: () => historyLength,
    write: (at, path, body) => {
      if (end.outcome) return;
      // The event that would be the last one allowed is the failure itself (measured: event 25,000 is ExecutionFailed).
      if (hasHistoryEvent(body.kind) && historyLength + 1 >= limits.historyEvents) {
        const error = 'States.Runtime';
        const cause = `The execution reached the maximum number of history events (${limits.historyEvents}).`;
        finish(at, { kind: 'failed', error, cause }, { kind: 'execution-failed', error, cause });
      } else push(at, path, body);
    },
    end: finish,
    outcome: () => end.outcome,
  };
}

/** Without the members that are undefined: a run is the same before and after it was sent as JSON. */
function present<T extends object>(members: T): T {
  if (!Object.values(members).includes(undefined)) return members;
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
