import type { TaskState } from '../definition';
import type { Move } from '../entry';
import { runtimeFault, tooLargeFault } from '../fault';
import { causeName, parseResource, type Resource } from '../resource';
import type { ServiceChange } from '../services/service-state';
import type { Call, Execution, Visit } from './execution';
import { finishVisit } from './finish-visit';
import { parametersComplaint } from './parameters-complaint';
import { affords, fault, fits, raiseNext, stop } from './recover';
import { runChild } from './run-child';
import type { TaskAnswer } from './task-answers';

/** Longer than any execution lives; keeps a mock's delay a whole number of milliseconds. */
const longestAnswerSeconds = 99_999_999;

/** The events of one attempt: scheduled, started, for some patterns submitted, then the end, as recorded. */
export function scheduleTask(x: Execution, visit: Visit, move: Extract<Move, { kind: 'call' }>) {
  const state = visit.state as TaskState;
  const resource = parseResource(state.Resource);
  if (!resource || !fits(x, visit, move.parameters, visit.name)) return;
  if (resource.kind === 'activity' && (x.deletedActivities.has(resource.arn) || activityOf(x, resource)?.deleted)) {
    return fault(x, visit, runtimeFault(`The activity ${resource.arn} does not exist.`));
  }
  const complaint = parametersComplaint(resource, move.parameters, x.world);
  if (complaint !== null) return fault(x, visit, runtimeFault(complaint));
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
  const takenAt = takenAfter(x, resource);
  // Nobody polls: the timeouts of the state count from the start, so the task waits as long as the execution lives (recorded).
  if (takenAt !== null) x.agenda.add(x.now + takenAt, { do: 'start-task', thread: visit.thread, visit, call });
}

const activityOf = (x: Execution, resource: Resource) => {
  const activities = x.world?.services.activities ?? {};
  const name = resource.kind === 'activity' ? (resource.arn.split(':').at(-1) ?? '') : '';
  return Object.hasOwn(activities, name) ? activities[name] : undefined;
};

/** Milliseconds until a call starts: at once, but for an activity whose worker comes later; null where none comes. */
function takenAfter(x: Execution, resource: Resource): number | null {
  const activity = activityOf(x, resource);
  if (!activity) return 0;
  return activity.worker ? Math.round(activity.worker.takesAfterSeconds * 1000) : null;
}

export function startTask(x: Execution, visit: Visit, call: Call) {
  const { Resource: resource } = visit.state as TaskState;
  const invocation = x.invocations.get(visit.name) ?? 0;
  x.invocations.set(visit.name, invocation + 1);
  const { parameters, roleArn } = call;
  const answer = x.answer(call.resource, { state: visit.name, resource, parameters, invocation, roleArn });
  if (answer.kind !== 'child') return goOnWith(x, visit, call, answer, invocation);
  runChild(x, answer.request, (run) => {
    if (run) goOnWith(x, visit, call, answer.answerTo(run), invocation);
    else stop(x);
  });
}

function goOnWith(x: Execution, visit: Visit, call: Call, answer: TaskAnswer, invocation: number) {
  const { Resource: resource } = visit.state as TaskState;
  const worker = answer.worker ?? activityOf(x, call.resource)?.worker?.name;
  x.journal.write(x.now, visit.path, { kind: 'task-started', resource, attempt: visit.attempt, worker });
  // What code in a mock cost may have been more than there was.
  if (!x.charge(0)) return stop(x);
  if (answer.kind === 'past-last') return fault(x, visit, noAnswerLeft(visit.name, invocation, answer.answers));
  for (const { afterSeconds, change } of answer.changes ?? []) {
    if (afterSeconds === 0) changeServices(x, visit, change);
    else
      x.agenda.add(x.now + Math.round(afterSeconds * 1000), {
        do: 'change-services',
        thread: visit.thread,
        visit,
        change,
      });
  }
  const submits = call.resource.kind === 'service' && call.resource.pattern !== 'request-response';
  const waiting = { thread: visit.thread, visit, call, startedAt: x.now, answer };
  if (submits && !failsToSubmit(answer)) x.agenda.add(x.now, { do: 'submit-task', ...waiting });
  else awaitTask(x, visit, call, x.now, answer);
}

export function changeServices(x: Execution, visit: Visit, change: ServiceChange): void {
  x.world?.apply(change);
  x.journal.write(x.now, visit.path, { kind: 'service-changed', change });
}

/** Step Functions Local ends such an execution: it has nothing to answer with (guide, "Mocked service integrations"). */
const noAnswerLeft = (state: string, invocation: number, answers: number) =>
  runtimeFault(`Invocation ${invocation} of the state '${state}' has no mocked response: there are ${answers}.`);

/** A service that refuses the call at once fails it before anything is submitted. */
const failsToSubmit = (answer: TaskAnswer) =>
  answer.kind === 'fail' && answer.submitted === undefined && (answer.afterSeconds ?? 0) === 0;

export function submitTask(x: Execution, visit: Visit, call: Call, startedAt: number, answer: TaskAnswer) {
  const { Resource: resource } = visit.state as TaskState;
  const output = answer.submitted ?? {};
  x.journal.write(x.now, visit.path, { kind: 'task-submitted', resource, attempt: visit.attempt, output });
  if (x.rules.waitsFor(call.resource)) return awaitTask(x, visit, call, startedAt, answer);
  x.agenda.add(x.now, { do: 'settle-task', thread: visit.thread, visit, call, answer: { kind: 'succeed', output } });
}

/** The answer is known beforehand, so only what comes first is planned. At the same instant the answer wins: AWS does not say, so we chose. */
function awaitTask(
  x: Execution,
  visit: Visit,
  call: Call,
  startedAt: number,
  answer: TaskAnswer,
  beats = 0,
  lastSignAt = startedAt,
): void {
  const after = (seconds: number | undefined, from = startedAt) =>
    seconds === undefined ? Number.POSITIVE_INFINITY : from + Math.round(seconds * 1000);
  const answersAt =
    answer.kind === 'never' ? after(undefined) : after(Math.min(answer.afterSeconds ?? 0, longestAnswerSeconds));
  const timeoutAt = Math.max(startedAt, after(call.timeoutSeconds, x.rules.timeoutStart(visit.enteredAt, startedAt)));
  const heard = x.rules.takesHeartbeats(call.resource);
  const heartbeatAt = after(heard ? call.heartbeatSeconds : undefined, lastSignAt);
  const beatsAt = after(heard ? beatSeconds(answer.heartbeats, beats) : undefined);
  const deadline = Math.min(timeoutAt, heartbeatAt);
  const { thread } = visit;
  if (beatsAt < answersAt && beatsAt <= deadline) {
    x.agenda.add(beatsAt, { do: 'beat-task', thread, visit, call, startedAt, answer, beats });
    return;
  }
  if (answersAt <= deadline) {
    // Neither an answer nor a deadline: the execution's own timeout ends the wait.
    if (answersAt !== Number.POSITIVE_INFINITY)
      x.agenda.add(answersAt, { do: 'settle-task', thread, visit, call, answer });
    return;
  }
  const reason = heartbeatAt < timeoutAt ? 'heartbeat' : 'timeout';
  x.agenda.add(deadline, { do: 'time-out-task', thread, visit, call, reason });
}

/** When the heartbeat after so many others is sent, in seconds after the start. */
function beatSeconds(heartbeats: TaskAnswer['heartbeats'], beats: number): number | undefined {
  if (heartbeats === undefined) return undefined;
  if ('everySeconds' in heartbeats) return (beats + 1) * heartbeats.everySeconds;
  return heartbeats.toSorted((a, b) => a - b)[beats];
}

/** A heartbeat starts the heartbeat deadline anew (API reference, "SendTaskHeartbeat"); the timeout goes on. */
export function beatTask(x: Execution, visit: Visit, call: Call, startedAt: number, answer: TaskAnswer, beats: number) {
  if (!x.charge(1)) return stop(x);
  x.journal.write(x.now, visit.path, { kind: 'task-heartbeat', attempt: visit.attempt });
  awaitTask(x, visit, call, startedAt, answer, beats + 1, x.now);
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
  finishVisit(x, visit, answer.output);
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
  raiseNext(x, visit, { error, cause });
}

/** History and Error Output say `States.Timeout` for a missed heartbeat too (recorded). */
export function timeOutTask(x: Execution, visit: Visit, reason: 'timeout' | 'heartbeat'): void {
  const { Resource: resource } = visit.state as TaskState;
  const error = 'States.Timeout';
  x.journal.write(x.now, visit.path, { kind: 'task-timed-out', resource, attempt: visit.attempt, reason, error });
  raiseNext(x, visit, { error, missedHeartbeat: reason === 'heartbeat' });
}
