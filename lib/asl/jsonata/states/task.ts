import { ok } from '@/lib/kernel/result';
import { evaluatedAs, flowing, scopeOf } from '../asking';
import type { Enters } from './enters';
import { numberIn, positiveSeconds } from './numbers';

/** ASL spec, "Task State". Without Arguments the whole input is sent. */
export const calling: Enters<'Task'> = function* (state, entry) {
  const scope = scopeOf(entry);
  const timeout = yield* numberIn(state.TimeoutSeconds, 'TimeoutSeconds', positiveSeconds, scope);
  if (!timeout.ok) return timeout;
  const heartbeat = yield* numberIn(state.HeartbeatSeconds, 'HeartbeatSeconds', positiveSeconds, scope);
  if (!heartbeat.ok) return heartbeat;
  const sent = yield* flowing('Arguments', state.Arguments, entry.input, 'Arguments', scope);
  if (!sent.ok) return sent;
  const roleArn = yield* evaluatedAs('string', state.Credentials?.RoleArn, 'Credentials/RoleArn', scope);
  if (!roleArn.ok) return roleArn;
  return ok({
    kind: 'call',
    parameters: sent.value,
    timeoutSeconds: timeout.value,
    heartbeatSeconds: heartbeat.value,
    roleArn: roleArn.value,
  });
};
