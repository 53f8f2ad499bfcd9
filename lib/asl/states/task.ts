import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { TaskState } from '../definition';
import type { Enter, Evaluated } from '../entry';
import { runtimeFault } from '../fault';
import { effectiveInput, numberField, withTemplate } from '../jsonpath/data-flow';

/** ASL spec, "Task State". What the call answers comes from the mocks, later. */
export const enterTask: Enter<TaskState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  const timeout = numberField(
    state.TimeoutSeconds,
    state.TimeoutSecondsPath,
    input.value,
    entry,
    positiveSeconds('TimeoutSecondsPath'),
  );
  if (!timeout.ok) return timeout;
  const heartbeat = numberField(
    state.HeartbeatSeconds,
    state.HeartbeatSecondsPath,
    input.value,
    entry,
    positiveSeconds('HeartbeatSecondsPath'),
  );
  if (!heartbeat.ok) return heartbeat;
  const parameters = withTemplate(state.Parameters, input.value, entry, 'Parameters');
  if (!parameters.ok) return parameters;
  const credentials = withTemplate(state.Credentials, input.value, entry);
  if (!credentials.ok) return credentials;
  return ok({
    kind: 'call',
    parameters: parameters.value,
    timeoutSeconds: timeout.value,
    heartbeatSeconds: heartbeat.value,
    roleArn: state.Credentials === undefined ? undefined : roleArnOf(credentials.value),
  });
};

/** Developer guide, "Accessing resources in other accounts": the one member of Credentials. */
function roleArnOf(credentials: Json): string | undefined {
  const arn = isJsonObject(credentials) ? credentials.RoleArn : undefined;
  return typeof arn === 'string' ? arn : undefined;
}

const positiveSeconds =
  (field: string) =>
  (value: Json, path: string): Evaluated<number> =>
    typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 99_999_999
      ? ok(value)
      : err(
          runtimeFault(
            `The ${field} parameter does not reference a positive integer: ${path} == ${JSON.stringify(value)}`,
          ),
        );
