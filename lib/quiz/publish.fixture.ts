import { type Item, type ProofPorts, type PublishedItem, publishItem, type Scenario } from '@/lib/quiz';
import {
  caseItem,
  chargeOnceScenario,
  editItem,
  factMatchItem,
  giveUpScenario,
  matchItem,
  mutantItem,
  orderItem,
} from './kinds.fixture';
import { defaultAttempts, factItem, retryScenario, waitsDoNotAdd, whenItem, whichItem } from './retry.fixture';

export const noCode: ProofPorts = { interpreter: () => Promise.reject(new Error('These items run no code')) };

const scenarios: { readonly [ref: string]: Scenario } = {
  'asl/charge': retryScenario,
  'asl/give-up': giveUpScenario,
  'asl/charge-once': chargeOnceScenario,
};

/** The item proven by the real engine, as it is stored. Throws what keeps it from being published. */
export async function publish(item: Item): Promise<PublishedItem> {
  const scenario = scenarios[item.kind === 'simulation' ? item.start : (item.proof?.scenario ?? '')] ?? null;
  const published = await publishItem(
    item,
    { scenario, facts: [defaultAttempts], misconceptions: [waitsDoNotAdd] },
    noCode,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  return published.value;
}

/** One of each kind, and of each way to a key. */
export const everyKind: readonly Item[] = [
  whenItem,
  whichItem,
  factItem,
  orderItem,
  matchItem,
  factMatchItem,
  caseItem,
  editItem,
  mutantItem,
];
