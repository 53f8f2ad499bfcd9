import { type DBSchema, openDB } from 'idb';
import type { Attempt } from './attempt';
import type { Entry } from './entry';
import { emptyLedger, type JournalStore, type Ledger } from './store';

type LedgerHead = Omit<Ledger, 'entries'>;
interface JournalDb extends DBSchema {
  entries: { key: number; value: Omit<Entry, 'order'> & { order?: number } };
  attempts: { key: string; value: Attempt; indexes: { quiz: string } };
  head: { key: 'head'; value: LedgerHead };
}

const { entries: _none, ...emptyHead } = emptyLedger;

/** The journal in IndexedDB. Rejects where the browser has none, or will not open it. */
export async function openIdbStore(): Promise<JournalStore> {
  const db = await openDB<JournalDb>('dryrun', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
      fresh.createObjectStore('attempts', { keyPath: 'id' }).createIndex('quiz', 'quiz');
      fresh.createObjectStore('head');
    },
    // A later version in another tab must be able to upgrade; this tab then reopens on reload.
    blocking: () => db.close(),
  });

  return {
    durable: true,
    async ledger() {
      const tx = db.transaction(['entries', 'head']);
      const [entries, head] = await Promise.all([
        tx.objectStore('entries').getAll(),
        tx.objectStore('head').get('head'),
        tx.done,
      ]);
      return { ...(head ?? emptyHead), entries: entries as Entry[] };
    },
    attempts: (quiz) => db.getAllFromIndex('attempts', 'quiz', quiz),
    async step(attemptId, decide) {
      // Strict: an answer that is said to be kept must survive the machine losing power, not only the tab.
      const tx = db.transaction(['entries', 'attempts', 'head'], 'readwrite', { durability: 'strict' });
      const [entries, attempts, head] = [tx.objectStore('entries'), tx.objectStore('attempts'), tx.objectStore('head')];
      const [waiting, kept, known = emptyHead] = await Promise.all([
        entries.getAll(),
        attemptId === null ? undefined : attempts.get(attemptId),
        head.get('head'),
      ]);
      const step = decide({ ...known, entries: waiting as Entry[] }, kept ?? null);
      const asideEntry = waiting.find((entry) => entry.order === step.setAside?.order);
      await Promise.all([
        ...(step.drop ?? []).map((order) => entries.delete(order)),
        asideEntry && step.setAside && entries.put({ ...asideEntry, setAside: step.setAside.code }),
        ...(step.append ?? []).map((post) => entries.add({ post, setAside: null })),
        step.forget === undefined ? undefined : attempts.delete(step.forget),
        step.attempt && attempts.put(step.attempt),
        (step.account !== undefined || step.reached) &&
          head.put({ account: step.account ?? known.account, reached: step.reached ?? known.reached }, 'head'),
        tx.done,
      ]);
    },
    async clear() {
      const tx = db.transaction(['entries', 'attempts', 'head'], 'readwrite');
      await Promise.all([
        tx.objectStore('entries').clear(),
        tx.objectStore('attempts').clear(),
        tx.objectStore('head').clear(),
        tx.done,
      ]);
    },
  };
}
