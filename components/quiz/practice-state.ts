import type { PublicItem } from '@/lib/quiz';
import { isBlank } from './ask-for';
import { type Attempt, type KeptAnswer, latestAttempt, mergeAttempts } from './journal/attempt';

/** Where the learner is: an item's id, or the result. */
export type Place = string;
export const resultPlace: Place = 'result';

/** How the question map shows an item. `sent`: submitted, not graded yet. */
export type ItemState = 'blank' | 'chosen' | 'sent' | 'right' | 'wrong';

/**
 * What this browser keeps of the item as it is shown. A choice made on an earlier version of the question,
 * and never submitted, is not carried over: its options may mean something else now.
 */
export function answerTo(attempt: Attempt, item: Pick<PublicItem, 'id' | 'contentHash'>): KeptAnswer | null {
  const answer = attempt.answers[item.id];
  return answer && (answer.final || answer.contentHash === item.contentHash) ? answer : null;
}

export function itemState(answer: KeptAnswer | null): ItemState {
  if (!answer) return 'blank';
  if (answer.score !== null) return answer.score === 1 ? 'right' : 'wrong';
  if (answer.final) return 'sent';
  return isBlank(answer.submission) ? 'blank' : 'chosen';
}

/**
 * Which attempt a page goes on with when the journal has changed. Its own, also when that was saved again
 * under a new id; one that was never begun gives way to another tab's newer one. Null: it was deleted.
 *
 * @param wasStored whether the journal has had it; if not, its first answer is just being kept
 */
export function followAttempt(own: Attempt, stored: readonly Attempt[], wasStored: boolean): Attempt | null {
  const same = stored.find(({ id, was }) => id === own.id || was === own.id);
  if (same) return { ...mergeAttempts(same, own), place: own.place, struck: own.struck };
  if (wasStored) return latestAttempt(stored);
  return Object.keys(own.answers).length > 0 ? own : latestAttempt([...stored, own]);
}

export const isPlace = (items: readonly PublicItem[], address: string): boolean =>
  address === resultPlace || items.some(({ id }) => id === address);

/** Where to go on: the place in the address, else where the learner was, else the first question without an answer. */
export function resumeAt(attempt: Attempt, items: readonly PublicItem[], address: string): Place {
  if (isPlace(items, address)) return address;
  const open = items.filter((item) => !answerTo(attempt, item)?.final);
  if (open.length === 0) return resultPlace;
  return (open.find(({ id }) => id === attempt.place) ?? open[0])?.id ?? resultPlace;
}

export function neighbors(items: readonly PublicItem[], place: Place): { previous: Place | null; next: Place | null } {
  const at = items.findIndex(({ id }) => id === place);
  if (at === -1) return { previous: items.at(-1)?.id ?? null, next: null };
  return { previous: items[at - 1]?.id ?? null, next: items[at + 1]?.id ?? resultPlace };
}
