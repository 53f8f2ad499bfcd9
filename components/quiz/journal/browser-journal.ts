import { fetchTransport } from './fetch-transport';
import { openIdbStore } from './idb-store';
import { createJournal, type Journal } from './journal';
import { memoryStore } from './memory-store';
import { newId } from './new-id';
import { markWaiting } from './waiting-mark';

const lockName = 'dryrun-journal';

/** The one journal of this page, opened on first use. */
export const browserJournal = (): Promise<Journal> => {
  opened ??= open();
  return opened;
};
let opened: Promise<Journal> | null = null;

async function open(): Promise<Journal> {
  const store = await openIdbStore().catch(memoryStore);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(lockName);
  const journal = createJournal({
    store,
    transport: fetchTransport,
    newId,
    // Locks are for secure contexts. Without them two tabs may send the same entry, which the server takes as a repeat.
    alone: (task) => ('locks' in navigator ? navigator.locks.request(lockName, task) : task()),
    later(afterMs, task) {
      const timer = setTimeout(task, afterMs);
      return () => clearTimeout(timer);
    },
    announce: () => channel?.postMessage('changed'),
  });
  channel?.addEventListener('message', () => void journal.refresh());
  addEventListener('online', () => void journal.send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void journal.send();
  });
  journal.subscribe(() => {
    const { waiting, held } = journal.status();
    markWaiting(waiting + held.length > 0);
  });
  void journal.send();
  return journal;
}
