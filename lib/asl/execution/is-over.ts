import type { Execution } from './execution';

/** Nothing happens any more in an execution that has ended, nor in one that a Map Run has given up. */
export function isOver({ journal, within }: Execution): boolean {
  return journal.outcome() !== null || (within !== null && (within.over || isOver(within.of)));
}
