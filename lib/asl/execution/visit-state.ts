import type { Json } from '@/lib/kernel/json';
import type { State, States } from '../definition';
import type { Enter, Leave, Move } from '../entry';
import type { StateType } from '../events';
import { parseResource, type Resource } from '../resource';
import { scheduleTask } from './call-task';
import { entryOf } from './entry-of';
import type { Act, Execution, Thread, Visit } from './execution';
import { startFork } from './fork';
import { failThread, fault, fits, stop } from './recover';
import { storeVariables } from './store-variables';

/** Enters a state. What it does is decided at once, so that an error follows its entry directly, as recorded. */
export function enterState(x: Execution, thread: Thread, name: string, input: Json) {
  if (!x.charge(1)) return stop(x);
  const state = thread.block.States[name] as State;
  const path = [...thread.path, 'States', name];
  x.journal.write(x.now, path, { kind: 'state-entered', type: state.Type, input });
  const visit: Visit = {
    thread,
    name,
    state,
    path,
    input,
    enteredAt: x.now,
    enteredId: x.journal.historyLength(),
    attempt: 1,
    retries: [],
    token: null,
    fork: null,
  };
  thread.visit = visit;
  const move = decide(x, visit);
  if (move) goOn(x, thread, { do: 'perform', thread, visit, move });
}

/** A new attempt of the same visit, with the same input (ASL spec, "Retrying after error"). */
export function retryState(x: Execution, visit: Visit): void {
  const move = decide(x, visit);
  if (move) perform(x, visit, move);
}

/** Null when there is nothing to perform: the state failed, and that has been handled. */
function decide(x: Execution, visit: Visit): Move | null {
  visit.token = hasToken(visit.state) ? `token-${visit.enteredId}-${visit.attempt}` : null;
  // Looked up by the state's own type, so the rule and the state belong together; TypeScript cannot see that.
  const rule = x.rules[visit.state.Type as StateType] as Enter<States[StateType]>;
  const move = rule(visit.state, entryOf(x, visit));
  if (!move.ok) {
    fault(x, visit, move.error);
    return null;
  }
  if (move.value.kind !== 'fail') return move.value;
  failThread(x, visit.thread, { error: move.value.error, cause: move.value.cause });
  return null;
}

/** Recorded: `.sync` calls have a token in the context object as well. */
function hasToken(state: State): boolean {
  const resource: Resource | null = state.Type === 'Task' ? parseResource(state.Resource) : null;
  return resource?.kind === 'service' && resource.pattern !== 'request-response';
}

export function perform(x: Execution, visit: Visit, move: Move) {
  const { thread } = visit;
  switch (move.kind) {
    case 'leave':
      if (move.rule !== undefined && move.next !== null) {
        x.journal.write(x.now, visit.path, { kind: 'choice-taken', rule: move.rule, next: move.next });
      }
      return leaveState(x, visit, move);
    case 'wait':
      x.journal.write(x.now, visit.path, { kind: 'wait-scheduled', until: move.until });
      return x.agenda.add(move.until, { do: 'wake', thread, visit, move });
    case 'call':
      return scheduleTask(x, visit, move);
    case 'fork':
      return startFork(x, visit, move);
    case 'fail':
      return failThread(x, thread, { error: move.error, cause: move.cause });
  }
}

export function wake(x: Execution, visit: Visit, move: Extract<Move, { kind: 'wait' }>): void {
  const leave = move.leave();
  if (leave.ok) leaveState(x, visit, leave.value);
  else fault(x, visit, leave.error);
}

export function leaveState(x: Execution, visit: Visit, { output, next, assigned }: Leave): void {
  if (!fits(x, visit, output, visit.name)) return;
  if (assigned && !fits(x, visit, assigned, visit.name)) return;
  const { thread } = visit;
  const { Type: type } = visit.state;
  if (assigned) {
    if (!storeVariables(x, visit, assigned)) return;
    x.journal.write(x.now, visit.path, { kind: 'state-exited', type, output, next, assigned });
  } else x.journal.write(x.now, visit.path, { kind: 'state-exited', type, output, next });
  thread.visit = null;
  if (next === null) goOn(x, thread, { do: 'end-thread', thread, output });
  else goOn(x, thread, { do: 'enter', thread, name: next, input: output });
}

/**
 * Recorded: an iteration of a Map goes as far as it can in its turn, up to the call of a service; branches of a
 * Parallel take turns with every event.
 */
function goOn(x: Execution, thread: Thread, act: Act): void {
  if (thread.fork?.visit.state.Type === 'Map') x.agenda.goOn(act);
  else x.agenda.add(x.now, act);
}
