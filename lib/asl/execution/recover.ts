import { errorOutput } from '../catch';
import type { Catcher, Retrier, WorkState } from '../definition';
import type { Leave } from '../entry';
import { type Fault, tooLargeFault } from '../fault';
import { assignedBy } from '../jsonpath/data-flow';
import { stepsOf } from '../payload';
import { type RaisedError, retrierDefaults, toWholeMs } from '../retry';
import { entryOf } from './entry-of';
import type { Execution, Fork, Thread, Visit } from './execution';

/** A state cannot go on. Terminal faults end the execution; others look for Retry and Catch. */
export function fault(x: Execution, visit: Visit, reason: Fault) {
  if (reason.kind === 'stopped') return stop(x);
  const raised: RaisedError =
    reason.kind === 'error'
      ? { error: reason.error, cause: reason.cause }
      : { error: reason.error, cause: runtimeCause(visit, reason.detail) };
  if (x.rules.endsExecution(reason)) failExecution(x, raised);
  else raise(x, visit, raised);
}

/** AWS keeps no longer cause (API reference, "SensitiveCause"). */
const longestCause = 32_768;

function runtimeCause(visit: Visit, detail: string): string {
  const where = `the state '${visit.name}' (entered at the event id #${visit.enteredId})`;
  return `An error occurred while executing ${where}. ${detail}`.slice(0, longestCause);
}

/** Our budget is used up: an outcome of the run, not of the execution. */
export function stop(x: Execution): void {
  x.journal.end(x.now, { kind: 'stopped', limit: 'steps' }, { kind: 'execution-stopped', limit: 'steps' });
}

function failExecution(x: Execution, { error, cause }: RaisedError): void {
  x.journal.end(x.now, { kind: 'failed', error, cause }, { kind: 'execution-failed', error, cause });
}

/**
 * An error of a call is dealt with in a turn of its own: recorded, calls of other iterations that end at the same moment
 * still write how they ended.
 */
export function raiseNext(x: Execution, visit: Visit, raised: RaisedError): void {
  x.agenda.add(x.now, { do: 'raise', thread: visit.thread, visit, raised });
}

/** An error in a visit: Retry first, then Catch, then the thread it is in fails (ASL spec, "Errors"). */
export function raise(x: Execution, visit: Visit, raised: RaisedError) {
  if (!recovers(visit.state)) return failThread(x, visit.thread, raised);
  const tries = {
    retry: () => retry(x, visit, visit.state as WorkState, raised),
    catch: () => caught(x, visit, raised),
  };
  const [first, second] = x.rules.recoveryOrder;
  if (!tries[first]() && !tries[second]()) giveUp(x, visit, raised);
}

const recovers = (state: Visit['state']): state is WorkState =>
  state.Type === 'Task' || state.Type === 'Parallel' || state.Type === 'Map';

/** False: no retrier decides about the error, or the one that does has no retries left. */
function retry(x: Execution, visit: Visit, state: WorkState, raised: RaisedError): boolean {
  const index = x.rules.retrierFor(state.Retry ?? [], raised, visit.retries, x.rules);
  const retrier = state.Retry?.[index];
  if (!retrier) return false;
  const used = x.rules.retriesUsed(visit.retries, index);
  if (used >= x.rules.retryCounts(retrier)) {
    const seconds = used > 0 ? x.rules.delayBeforeGivingUp(retrier, used) : 0;
    if (seconds <= 0) return false;
    x.agenda.add(x.now + Math.round(seconds * 1000), { do: 'give-up', thread: visit.thread, visit, raised });
    return true;
  }
  visit.retries[index] = (visit.retries[index] ?? 0) + 1;
  visit.attempt += 1;
  const wait = delayOf(x, retrier, used + 1);
  const dueAt = x.now + Math.round(wait.delaySeconds * 1000);
  x.journal.write(x.now, visit.path, {
    kind: 'retry-scheduled',
    error: raised.error ?? '',
    retrier: index,
    retry: used + 1,
    maxAttempts: retrier.MaxAttempts ?? retrierDefaults.MaxAttempts,
    intervalSeconds: retrier.IntervalSeconds ?? retrierDefaults.IntervalSeconds,
    backoffRate: retrier.BackoffRate ?? retrierDefaults.BackoffRate,
    ...wait,
    dueAt,
    nextAttempt: visit.attempt,
  });
  x.agenda.add(dueAt, { do: 'retry', thread: visit.thread, visit });
  return true;
}

function delayOf(x: Execution, retrier: Retrier, n: number) {
  const { MaxDelaySeconds: maxDelaySeconds } = retrier;
  const jitter = retrier.JitterStrategy ?? retrierDefaults.JitterStrategy;
  const computedSeconds = x.rules.retryDelay(retrier, n);
  const cappedSeconds = Math.min(computedSeconds, maxDelaySeconds ?? computedSeconds);
  const delaySeconds = toWholeMs(jitter === 'FULL' ? x.rules.jitter(cappedSeconds, x.random) : cappedSeconds);
  const rangeSeconds = [jitter === 'FULL' ? 0 : cappedSeconds, cappedSeconds] as const;
  return { computedSeconds, maxDelaySeconds, cappedSeconds, rangeSeconds, jitter, delaySeconds } as const;
}

/** After the last retry: Catch, or the end of the thread. */
export function giveUp(x: Execution, visit: Visit, raised: RaisedError): void {
  if (x.rules.recoveryOrder[0] === 'retry' && caught(x, visit, raised)) return;
  closeFork(x, visit, raised);
  failThread(x, visit.thread, raised);
}

function caught(x: Execution, visit: Visit, raised: RaisedError): boolean {
  const catchers = (visit.state as WorkState).Catch ?? [];
  const index = catchers.findIndex((catcher) => x.rules.errorMatches(raised, catcher.ErrorEquals));
  const catcher = catchers[index];
  if (!catcher) return false;
  closeFork(x, visit, raised);
  const leave = leaveByCatcher(x, visit, catcher, raised);
  if (!leave) return true;
  x.journal.write(x.now, visit.path, {
    kind: 'error-caught',
    error: raised.error ?? '',
    cause: raised.cause,
    catcher: index,
    next: catcher.Next,
    output: leave.output,
  });
  x.agenda.add(x.now, { do: 'leave', thread: visit.thread, visit, leave });
  return true;
}

/** Null when the catcher itself fails; the fault has been handled then. */
function leaveByCatcher(x: Execution, visit: Visit, catcher: Catcher, raised: RaisedError): Leave | null {
  const error = errorOutput(raised);
  const output = x.rules.catchOutput(visit.input, error, catcher);
  const assigned = assignedBy(catcher.Assign, error, entryOf(x, visit));
  const failed = output.ok ? (assigned.ok ? null : assigned.error) : output.error;
  if (failed || !output.ok || !assigned.ok) {
    // A catcher is not tried on its own mistakes: they end the thread.
    if (failed?.kind === 'stopped') stop(x);
    else if (failed?.kind === 'runtime')
      failExecution(x, { error: failed.error, cause: runtimeCause(visit, failed.detail) });
    else failExecution(x, failed ?? {});
    return null;
  }
  return { kind: 'leave', output: output.value, next: catcher.Next, assigned: assigned.value };
}

/** AWS says that a Map or Parallel failed only when it is not tried again. */
function closeFork(x: Execution, visit: Visit, { error, cause }: RaisedError): void {
  if (visit.state.Type !== 'Map' && visit.state.Type !== 'Parallel') return;
  const kind = visit.state.Type === 'Map' ? 'map-failed' : 'parallel-failed';
  x.journal.write(x.now, visit.path, { kind, attempt: visit.attempt, error: error ?? '', cause });
}

/** An error nobody caught: the execution fails, or the Map or Parallel the thread belongs to. */
export function failThread(x: Execution, thread: Thread, raised: RaisedError) {
  const { fork } = thread;
  if (!fork) return failExecution(x, raised);
  abortFork(x, fork, thread, raised);
  raise(x, fork.visit, raised);
}

/** Stops every thread of a fork because `failing` has failed. Order as recorded: the failing one first, then by index. */
function abortFork(x: Execution, fork: Fork, failing: Thread, { error, cause }: RaisedError): void {
  const isMap = fork.visit.state.Type === 'Map';
  if (isMap) {
    x.journal.write(x.now, failing.path, { kind: 'iteration-failed', index: failing.index, error: error ?? '', cause });
  } else
    x.journal.write(x.now, failing.path, { kind: 'branch-failed', index: failing.index, error: error ?? '', cause });
  abortThread(x, failing);
  fork.running.delete(failing.index);
  for (const thread of fork.running.values()) {
    if (isMap && thread.begun) {
      x.journal.write(x.now, thread.path, { kind: 'iteration-aborted', index: thread.index });
    }
    abortThread(x, thread);
  }
  fork.running.clear();
  fork.visit.fork = null;
}

function abortThread(x: Execution, thread: Thread): void {
  thread.alive = false;
  const { visit } = thread;
  if (visit?.state.Type === 'Task')
    x.journal.write(x.now, visit.path, { kind: 'task-aborted', attempt: visit.attempt });
  for (const inner of visit?.fork?.running.values() ?? []) {
    if (visit?.state.Type === 'Map' && inner.begun) {
      x.journal.write(x.now, inner.path, { kind: 'iteration-aborted', index: inner.index });
    }
    abortThread(x, inner);
  }
}

/** Weighs a payload that is about to go on; false when it was too large, and the fault has been handled. */
export function fits(x: Execution, visit: Visit, payload: Parameters<Execution['scale']>[0], of: string): boolean {
  const weight = x.scale(payload, x.limits.payloadBytes);
  if ('over' in weight) {
    fault(x, visit, weight.over === 'size' ? tooLargeFault(of, true) : tooDeep);
    return false;
  }
  return affords(x, weight.bytes);
}

/** Charges for a payload. False: the run has been stopped. */
export function affords(x: Execution, bytes: number): boolean {
  if (x.charge(stepsOf(bytes))) return true;
  stop(x);
  return false;
}

const tooDeep: Fault = {
  kind: 'runtime',
  error: 'States.Runtime',
  detail: 'The payload is nested too deeply.',
  terminal: true,
};
