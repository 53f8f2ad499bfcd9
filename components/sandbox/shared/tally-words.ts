import type { Tally } from '@/lib/kernel/timeline';
import { stateWord } from './state-word';

/** `20 failed, 1880 succeeded`: the worst first, as the tally has it. */
export function tallyWords(tally: Tally): string {
  return tally.map(({ state, count }) => `${count} ${stateWord(state)}`).join(', ');
}

export const tallyCount = (tally: Tally) => tally.reduce((sum, { count }) => sum + count, 0);
