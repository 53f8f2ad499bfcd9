import type { Attempt } from './attempt';
import { emptyLedger, type JournalStore, type Ledger } from './store';

/** For browsers that refuse IndexedDB (some private windows), and for tests. */
export function memoryStore(): JournalStore {
  let ledger: Ledger = emptyLedger;
  let nextOrder = 1;
  const attempts = new Map<string, Attempt>();
  return {
    durable: false,
    ledger: async () => ledger,
    attempts: async (quiz) => [...attempts.values()].filter((attempt) => attempt.quiz === quiz),
    async step(attemptId, decide) {
      const step = decide(ledger, attemptId === null ? null : (attempts.get(attemptId) ?? null));
      const kept = ledger.entries
        .filter((entry) => !step.drop?.includes(entry.order))
        .map((entry) => (entry.order === step.setAside?.order ? { ...entry, setAside: step.setAside.code } : entry));
      const added = (step.append ?? []).map((post) => ({ order: nextOrder++, post, setAside: null }));
      ledger = {
        entries: [...kept, ...added],
        account: step.account ?? ledger.account,
        reached: step.reached ?? ledger.reached,
      };
      if (step.forget !== undefined) attempts.delete(step.forget);
      if (step.attempt) attempts.set(step.attempt.id, step.attempt);
    },
    async clear() {
      ledger = emptyLedger;
      attempts.clear();
    },
  };
}
