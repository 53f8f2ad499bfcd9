import type { AnswerState, MilestonePost } from '@/lib/quiz/wire';
import { type Attempt, mergeAttempts } from './attempt';
import type { Entry } from './entry';
import { type FlushEnd, flush, type Transport } from './flush';
import { type AnswerSave, askAgain, attemptOf, keepAnswer, keepGrade, keepMilestone, letGo } from './steps';
import type { JournalStore, Ledger } from './store';

export type JournalStatus = {
  /** False: IndexedDB is refused, and what waits is gone when the page closes. */
  readonly durable: boolean;
  /** Answers not yet with the server. */
  readonly waiting: number;
  /** Lessons read and sandboxes solved that wait for the first answer. */
  readonly held: readonly MilestonePost[];
  readonly sending: boolean;
  /** Why the last try stopped; null when it went through. */
  readonly trouble: Exclude<FlushEnd, 'done'> | null;
  readonly setAside: readonly Entry[];
};

/** Before the journal is open. */
export const quietStatus: JournalStatus = {
  durable: true,
  waiting: 0,
  held: [],
  sending: false,
  trouble: null,
  setAside: [],
};

/** The outside world, so that the journal is tested without a browser. */
export type JournalPorts = {
  readonly store: JournalStore;
  readonly transport: Transport;
  readonly newId: () => string;
  /** Runs alone among this browser's tabs. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
  /** Runs later; the function returned cancels. */
  readonly later: (afterMs: number, task: () => void) => () => void;
  /** Tells the other tabs that the store changed. */
  readonly announce: () => void;
};

export type Journal = ReturnType<typeof createJournal>;

/** Wait before try number `failures + 1`: 1 s, doubled each time, at most a minute. */
export const backoffMs = (failures: number): number => Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));

/**
 * Every change is put in the store first and sent afterwards. What is stored here is what counts: a crash
 * between the two, a dead server or a closed laptop only delay the sending.
 */
export function createJournal({ store, transport, newId, alone, later, announce }: JournalPorts) {
  const listeners = new Set<() => void>();
  let status: JournalStatus = { ...quietStatus, durable: store.durable };
  let failures = 0;
  let cancelRetry = () => {};
  let flushing: Promise<void> | null = null;
  let again = false;

  function show(changes: Partial<JournalStatus>): void {
    status = { ...status, ...changes };
    for (const listener of listeners) listener();
  }

  const refresh = async (): Promise<void> => show(statusOf(await store.ledger()));

  const changed = async (): Promise<void> => {
    await refresh();
    announce();
  };

  async function flushAlone(): Promise<void> {
    cancelRetry();
    do {
      again = false;
      await alone(async () => {
        show({ sending: true });
        const end = await flush({ store, transport, newId, onStep: () => void changed() });
        failures = end === 'done' ? 0 : failures + 1;
        if (end !== 'done') cancelRetry = later(backoffMs(failures), () => void send());
        show({ ...statusOf(await store.ledger()), sending: false, trouble: end === 'done' ? null : end });
      });
    } while (again);
  }

  /** One flush at a time; a save during a flush is taken up by it, or by one more round. */
  function send(): Promise<void> {
    if (flushing) again = true;
    flushing ??= flushAlone().finally(() => {
      flushing = null;
      show({ sending: false });
    });
    return flushing;
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => status,
    attempts: store.attempts,
    /** Reads what other tabs changed. */
    refresh,
    /** Sends what waits now, such as when the connection is back. */
    send,

    /** Resolves when the change is kept; grading follows when the server has it (see `attempts`). */
    async saveAnswer(save: AnswerSave): Promise<void> {
      await store.step(save.attempt.id, (_, kept) => keepAnswer(save, kept, newId()));
      await changed();
      void send();
    },
    async saveMilestone(kind: MilestonePost['kind'], subject: string, at: string): Promise<void> {
      await store.step(null, (ledger) => keepMilestone({ id: newId(), kind, subject, at }, ledger));
      await changed();
      void send();
    },
    /** What came back when the grade of a final answer was asked for. */
    async keepGrade(attempt: string, state: AnswerState): Promise<void> {
      await store.step(attempt, (_, kept) => keepGrade(state, kept));
      await changed();
    },
    async askAgain(attempt: Attempt, item: string): Promise<void> {
      await store.step(attempt.id, (ledger, kept) => askAgain(kept ?? attempt, item, ledger, newId()));
      await changed();
      void send();
    },
    /** Where the learner is and what they struck out: kept beside the answers, never sent. */
    async keepPlace(attempt: Attempt): Promise<void> {
      await store.step(attempt.id, (_, kept) =>
        kept ? { attempt: { ...kept, place: attempt.place, struck: attempt.struck } } : {},
      );
    },
    /** Takes in what the server knows of an attempt this browser has lost, or knows less of. */
    async adopt(attempt: Attempt): Promise<void> {
      await store.step(attempt.id, (_, kept) => ({
        attempt: kept ? mergeAttempts(kept, attempt) : attempt,
        account: true,
      }));
      await changed();
    },
    /** The learner has read why it cannot be saved, and lets it go. */
    async discard(entry: Entry): Promise<void> {
      await store.step(attemptOf(entry.post), (ledger, kept) => letGo(entry, ledger, kept));
      await changed();
    },
    /**
     * Empties the journal when `forget` says that the server has forgotten the learner. Nothing is sent
     * meanwhile: an answer that came in after the deletion would make a new guest.
     */
    async clearAfter(forget: () => Promise<boolean>): Promise<boolean> {
      let forgotten = false;
      await alone(async () => {
        forgotten = await forget();
        if (forgotten) await store.clear();
      });
      if (forgotten) show({ trouble: null });
      await changed();
      return forgotten;
    },
  };
}

function statusOf(ledger: Ledger): Pick<JournalStatus, 'waiting' | 'held' | 'setAside'> {
  const open = ledger.entries.filter((entry) => !entry.setAside);
  return {
    waiting: open.filter(({ post }) => post.kind === 'answer').length,
    held: open.flatMap(({ post }) => (post.kind === 'milestone' ? [post.body] : [])),
    setAside: ledger.entries.filter((entry) => entry.setAside),
  };
}
