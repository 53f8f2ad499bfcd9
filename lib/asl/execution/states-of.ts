import type { Block, State } from '../definition';

export type StatesByName = ReadonlyMap<string, State>;

const known = new WeakMap<Block, StatesByName>();

/**
 * The states of a block, by name. Made once: in an object of a thousand members, finding one by a name that was read
 * from another state took longer than everything else that a short state does.
 */
export function statesOf(block: Block): StatesByName {
  const before = known.get(block);
  if (before) return before;
  const states = new Map(Object.entries(block.States));
  known.set(block, states);
  return states;
}
