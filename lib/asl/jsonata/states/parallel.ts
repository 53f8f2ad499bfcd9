import { ok } from '@/lib/kernel/result';
import { flowing, scopeOf } from '../asking';
import type { Enters } from './enters';

/** ASL spec, "Parallel State": every branch starts at once with the same input. */
export const branching: Enters<'Parallel'> = function* (state, entry) {
  const given = yield* flowing('Arguments', state.Arguments, entry.input, 'Arguments', scopeOf(entry));
  if (!given.ok) return given;
  const children = state.Branches.map((block) => ({ block, input: given.value }));
  return ok({ kind: 'fork', children, concurrency: children.length });
};
