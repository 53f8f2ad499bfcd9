import { err, ok } from '@/lib/kernel/result';
import type { Entry } from '../../entry';
import { runtimeFault } from '../../fault';
import { longestWaitSeconds } from '../../states/wait';
import { parseTimestamp } from '../../timestamp';
import { type Asking, evaluatedAs, type Scope, scopeOf } from '../asking';
import type { JsonataStates } from '../definition';
import { evaluationFault } from '../faults';
import type { Enters } from './enters';
import { leaving } from './leaving';
import { numberIn, seconds } from './numbers';

/** ASL spec, "Wait State". Output and Assign are made when the wait is over. */
export const waiting: Enters<'Wait'> = function* (state, entry) {
  const scope = scopeOf(entry);
  const moment = yield* momentOf(state, scope);
  if (!moment.ok) return moment;
  const until = entry.rules.waitUntil(moment.value, entry);
  if (until - entry.now > longestWaitSeconds * 1000) return err(runtimeFault('Wait state delay is too long.'));
  return ok({ kind: 'wait', until, leave: () => leaving(state, state.Next ?? null, entry.input, scope) });
};

type Moment = Parameters<Entry['rules']['waitUntil']>[0];

function* momentOf(state: JsonataStates['Wait'], scope: Scope): Asking<Moment> {
  const wait = yield* numberIn(state.Seconds, 'Seconds', seconds, scope);
  if (!wait.ok) return wait;
  if (wait.value !== undefined) return ok({ seconds: wait.value });
  const text = yield* evaluatedAs('string', state.Timestamp, 'Timestamp', scope);
  if (!text.ok) return text;
  const instant = parseTimestamp(text.value ?? '');
  if (instant !== null) return ok({ instant });
  // Recorded for a text without a T.
  const why = 'cannot be parsed as an ISO-8601 extended offset date-time format string';
  return err(evaluationFault(`The Timestamp field ${why}: ${text.value}`, 'Timestamp'));
}
