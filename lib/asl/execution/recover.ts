import { errorOutput } from '../catch';
import type { Retrier, WorkState } from '../definition';
import { type Fault, tooLargeFault } from '../fault';
import { stepsOf } from '../payload';
import { type RaisedError, retrierDefaults, toWholeMs } from '../retry';
import { leaveByCatcher } from '../states/leave-by-catcher';
import { abortMapRun } from './abort-map-run';
import { entryOf } from './entry-of';
import type { Execution, Fork, Thread, Visit } from './execution';

import { whenKnown } from './when-known';

/** A state cannot go on. Terminal faults end the execution; others look for Retry and Catch. */
export function fault(x: Execution, visit: Visit, reason: Fault) {
  if (reason.kind === 'stopped') return stop(x);
  const raised = raisedBy(x, visit, reason);
  if (x.rules.endsExecution(reason)) failExecution(x, raised);
  else raise(x, visit, raised);
}

/** The error of a fault. An expression that failed has an event of its own first (recorded). */
function raisedBy(x: Execution, visit: Visit, reason: Exclude<Fault, { kind: 'stopped' }>): RaisedError {
  if (reason.kind === 'error') return { error: reason.error, cause: reason.cause };
  const { error, evaluation } = reason;
  const cause = runtimeCause(visit, reason.detail);
  if (evaluation) x.journal.write(x.now, visit.path, { kind: 'evaluation-failed', error, cause, ...evaluation });
  return { error, cause };
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
  whenKnown(x, leaveByCatcher(visit.language, catcher, index, errorOutput(raised), entryOf(x, visit)), (known) => {
    if (!known.ok) return failInCatcher(x, visit, known.error);
    const leave = known.value;
    x.journal.write(x.now, visit.path, {
      kind: 'error-caught',
      error: raised.error ?? '',
      cause: raised.cause,
      catcher: index,
      next: catcher.Next,
      output: leave.output,
    });
    x.agenda.add(x.now, { do: 'leave', thread: visit.thread, visit, leave });
  });
  return true;
}

/** A catcher is not tried on its own mistakes: they end the thread. */
function failInCatcher(x: Execution, visit: Visit, reason: Fault) {
  if (reason.kind === 'stopped') return stop(x);
  const raised = raisedBy(x, visit, reason);
  if (visit.language === 'JSONata') failThread(x, visit.thread, raised);
  else failExecution(x, raised);
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
  fork.visit.unfinished = { fork, threads: [...fork.running.values()] };
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
  if (visit?.mapRun) abortMapRun(x, visit.mapRun);
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
