import type { AslEvent, AslOutcome } from '../events';

/** What is kept of many runs: counts. The events of a run are gone with it. */
export type Tally = {
  readonly runs: number;
  readonly succeeded: number;
  readonly events: number;
  readonly attempts: number;
  /** Runs by how they ended: `succeeded`, `timed-out`, or the error's name. */
  readonly ends: ReadonlyMap<string, number>;
  /** How long each run took, virtual ms, in the order of the seeds. */
  readonly durations: readonly number[];
  /** Calls by state and by the second in which they went out; the runs start together, as clients of one service do. */
  readonly calls: CallsByState;
  /** Those of them that were retries. */
  readonly retries: CallsByState;
};

type CallsByState = ReadonlyMap<string, ReadonlyMap<number, number>>;

export type Tallying = {
  readonly add: (events: readonly AslEvent[], outcome: AslOutcome) => void;
  readonly tally: () => Tally;
};

export function createTally(): Tallying {
  const ends = new Map<string, number>();
  const durations: number[] = [];
  const calls = new Map<string, Map<number, number>>();
  const retries = new Map<string, Map<number, number>>();
  let succeeded = 0;
  let count = 0;
  let attempts = 0;
  return {
    add(events, outcome) {
      count += events.length;
      durations.push(events.at(-1)?.at ?? 0);
      if (outcome.kind === 'succeeded') succeeded += 1;
      const end = outcome.kind === 'failed' ? (outcome.error ?? 'failed') : outcome.kind;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      for (const event of events) {
        if (event.kind !== 'task-started') continue;
        attempts += 1;
        countCall(calls, event);
        if (event.attempt > 1) countCall(retries, event);
      }
    },
    tally: () => ({ runs: durations.length, succeeded, events: count, attempts, ends, durations, calls, retries }),
  };
}

function countCall(calls: Map<string, Map<number, number>>, { path, at }: AslEvent): void {
  const state = path.at(-1) ?? '';
  const mine = calls.get(state) ?? new Map<number, number>();
  if (mine.size === 0) calls.set(state, mine);
  const second = Math.floor(at / 1000);
  mine.set(second, (mine.get(second) ?? 0) + 1);
}
