import type { TaskState } from '../definition';
import type { Move } from '../entry';
import { tooLargeFault } from '../fault';
import { causeName, parseResource, takesHeartbeats } from '../resource';
import { finishWork } from '../states/finish-work';
import { entryOf } from './entry-of';
import type { Call, Execution, Visit } from './execution';
import { affords, fault, fits, raise, stop } from './recover';
import type { TaskAnswer } from './task-answers';

/** Longer than any execution lives; keeps a mock's delay a whole number of milliseconds. */
const longestAnswerSeconds = 99_999_999;

/** The events of one attempt: scheduled, started, for some patterns submitted, then the end, as recorded. */
export function scheduleTask(x: Execution, visit: Visit, move: Extract<Move, { kind: 'call' }>) {
  const state = visit.state as TaskState;
  const resource = parseResource(state.Resource);
  if (!resource || !fits(x, visit, move.parameters, visit.name)) return;
  if (!x.charge(1)) return stop(x);
  const call: Call = { ...move, resource };
  x.journal.write(x.now, visit.path, {
    kind: 'task-scheduled',
    resource: state.Resource,
    parameters: move.parameters,
    attempt: visit.attempt,
    timeoutSeconds: move.timeoutSeconds,
    heartbeatSeconds: move.heartbeatSeconds,
    roleArn: move.roleArn,
  });
  x.agenda.add(x.now, { do: 'start-task', thread: visit.thread, visit, call });
}

export function startTask(x: Execution, visit: Visit, call: Call): void {
  const { Resource: resource } = visit.state as TaskState;
  const invocation = x.invocations.get(visit.name) ?? 0;
  x.invocations.set(visit.name, invocation + 1);
  x.journal.write(x.now, visit.path, { kind: 'task-started', resource, attempt: visit.attempt });
  const { parameters } = call;
  const answer = x.answer(call.resource, { state: visit.name, resource, parameters, invocation });
  const submits = call.resource.kind === 'service' && call.resource.pattern !== 'request-response';
  const waiting = { thread: visit.thread, visit, call, startedAt: x.now, answer };
  if (submits && !failsToSubmit(answer)) x.agenda.add(x.now, { do: 'submit-task', ...waiting });
  else awaitTask(x, visit, call, x.now, answer);
}

/** A service that refuses the call at once fails it before anything is submitted. */
const failsToSubmit = (answer: TaskAnswer) =>
  answer.kind === 'fail' && answer.submitted === undefined && (answer.afterSeconds ?? 0) === 0;

export function submitTask(x: Execution, visit: Visit, call: Call, startedAt: number, answer: TaskAnswer): void {
  const { Resource: resource } = visit.state as TaskState;
  const output = answer.submitted ?? {};
  x.journal.write(x.now, visit.path, { kind: 'task-submitted', resource, attempt: visit.attempt, output });
  awaitTask(x, visit, call, startedAt, answer);
}

/** The answer is known beforehand, so only what comes first is planned. At the same instant the answer wins: AWS does not say, so we chose. */
function awaitTask(x: Execution, visit: Visit, call: Call, startedAt: number, answer: TaskAnswer): void {
  const after = (seconds: number | undefined) =>
    seconds === undefined ? Number.POSITIVE_INFINITY : startedAt + Math.round(seconds * 1000);
  const answersAt =
    answer.kind === 'never' ? after(undefined) : after(Math.min(answer.afterSeconds ?? 0, longestAnswerSeconds));
  const timeoutAt = after(call.timeoutSeconds);
  const heartbeatAt = takesHeartbeats(call.resource) ? after(call.heartbeatSeconds) : after(undefined);
  const deadline = Math.min(timeoutAt, heartbeatAt);
  const { thread } = visit;
  if (answersAt <= deadline) {
    // Neither an answer nor a deadline: the execution's own timeout ends the wait.
    if (answersAt !== Number.POSITIVE_INFINITY)
      x.agenda.add(answersAt, { do: 'settle-task', thread, visit, call, answer });
    return;
  }
  const reason = heartbeatAt < timeoutAt ? 'heartbeat' : 'timeout';
  x.agenda.add(deadline, { do: 'time-out-task', thread, visit, call, reason });
}

export function settleTask(x: Execution, visit: Visit, call: Call, answer: TaskAnswer) {
  const state = visit.state as TaskState;
  const { attempt } = visit;
  if (answer.kind !== 'succeed') return failTask(x, visit, answer.kind === 'fail' ? answer : {});
  const weight = x.scale(answer.output, x.limits.payloadBytes);
  if ('over' in weight) return failTask(x, visit, tooLargeFault(causeName(call.resource), false));
  if (!affords(x, weight.bytes)) return;
  x.journal.write(x.now, visit.path, {
    kind: 'task-succeeded',
    resource: state.Resource,
    attempt,
    output: answer.output,
  });
  const leave = finishWork(state, answer.output, entryOf(x, visit));
  if (!leave.ok) return fault(x, visit, leave.error);
  x.agenda.add(x.now, { do: 'leave', thread: visit.thread, visit, leave: leave.value });
}

function failTask(x: Execution, visit: Visit, failure: { readonly error?: string; readonly cause?: string }): void {
  const { Resource: resource } = visit.state as TaskState;
  const { error, cause } = failure;
  if (!affords(x, cause?.length ?? 0)) return;
  x.journal.write(x.now, visit.path, {
    kind: 'task-failed',
    resource,
    attempt: visit.attempt,
    error: error ?? '',
    cause,
  });
  raise(x, visit, { error, cause });
}

/** History and Error Output say `States.Timeout` for a missed heartbeat too (recorded). */
export function timeOutTask(x: Execution, visit: Visit, reason: 'timeout' | 'heartbeat'): void {
  const { Resource: resource } = visit.state as TaskState;
  const error = 'States.Timeout';
  x.journal.write(x.now, visit.path, { kind: 'task-timed-out', resource, attempt: visit.attempt, reason, error });
  raise(x, visit, { error, missedHeartbeat: reason === 'heartbeat' });
}
