import type { Entry, Post, Reply } from './entry';
import { attemptOf, type Settlement, settle } from './steps';
import type { JournalStore, Ledger } from './store';

export type Transport = {
  send(post: Post): Promise<Reply>;
  /** Whether the server knows this browser; null when it could not be asked. */
  hasAccount(): Promise<boolean | null>;
};

/** Why a flush stopped: nothing left that can be sent, or a reason to try again later. */
export type FlushEnd = 'done' | 'offline' | 'server' | 'busy' | 'sign-in';

type Ports = {
  readonly store: JournalStore;
  readonly transport: Transport;
  readonly newId: () => string;
  /** After every settled entry. */
  readonly onStep: () => void;
};

const isMilestone = (entry: Entry) => entry.post.kind === 'milestone';

/** The first entry that may go out now, in order of saving. Milestones need an account, which the first answer makes. */
export function nextToSend(ledger: Ledger, skipped: ReadonlySet<number>): Entry | null {
  return (
    ledger.entries.find(
      (entry) => !entry.setAside && !skipped.has(entry.order) && (!isMilestone(entry) || ledger.account === true),
    ) ?? null
  );
}

/** Sends what waits, one at a time and in order, until nothing is left or the server cannot take more. */
export async function flush({ store, transport, newId, onStep }: Ports): Promise<FlushEnd> {
  const skipped = new Set<number>();
  let end: FlushEnd = 'done';
  let ledger = await store.ledger();
  // Ask before posting a milestone that would be refused: only a browser that never saved does not know.
  if (ledger.account === null && ledger.entries.some(isMilestone) && nextToSend(ledger, skipped) === null) {
    const account = await transport.hasAccount();
    if (account !== null) await store.step(null, () => ({ account }));
    ledger = await store.ledger();
  }
  for (let entry = nextToSend(ledger, skipped); entry; entry = nextToSend(ledger, skipped)) {
    const sent = entry;
    const reply = await transport.send(sent.post);
    const settled: { queue: Settlement['queue'] } = { queue: 'next' };
    await store.step(attemptOf(sent.post), (now, kept) => {
      // The journal was emptied while the reply was under way: there is nothing left to settle.
      if (!now.entries.some(({ order }) => order === sent.order)) return {};
      const settlement = settle(sent, reply, now, kept, newId);
      settled.queue = settlement.queue;
      return settlement.step;
    });
    onStep();
    if (settled.queue === 'later') return endOf(reply);
    if (settled.queue === 'skip') skipped.add(sent.order);
    if (reply.kind === 'refused' && reply.code === 'sign-in') end = 'sign-in';
    ledger = await store.ledger();
  }
  return end;
}

function endOf(reply: Reply): FlushEnd {
  if (reply.kind === 'unreachable') return reply.offline ? 'offline' : 'server';
  return reply.kind === 'refused' && reply.code === 'too-many-requests' ? 'busy' : 'server';
}
