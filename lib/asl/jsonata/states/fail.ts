import { ok } from '@/lib/kernel/result';
import { evaluatedAs, scopeOf } from '../asking';
import type { Enters } from './enters';

/** ASL spec, "Fail State". Each field may be absent. */
export const failing: Enters<'Fail'> = function* (state, entry) {
  const scope = scopeOf(entry);
  const error = yield* evaluatedAs('string', state.Error, 'Error', scope);
  if (!error.ok) return error;
  const cause = yield* evaluatedAs('string', state.Cause, 'Cause', scope);
  if (!cause.ok) return cause;
  return ok({ kind: 'fail', error: error.value, cause: cause.value });
};
