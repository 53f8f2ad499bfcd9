import type { Json } from '@/lib/kernel/json';
import type { State, States } from '../definition';
import type { Enter, Entry, Leave, Move } from '../entry';
import type { StateType } from '../events';
import type { Asking } from '../jsonata/asking';
import { parseResource, type Resource } from '../resource';
import { scheduleTask } from './call-task';
import { entryOf } from './entry-of';
import type { Act, Execution, Thread, Visit } from './execution';
import { startFork } from './fork';
import { startMapRun } from './map-run';
import { failThread, fault, fits, stop } from './recover';
import { storeVariables } from './store-variables';
import { whenKnown } from './when-known';

/** Enters a state. What it does is decided at once, so that an error follows its entry directly, as recorded. */
export function enterState(x: Execution, thread: Thread, name: string, input: Json) {
  if (!x.charge(1)) return stop(x);
  // Validation found every transition's target.
  const state = thread.states.get(name) as State;
  const path = thread.path.length === 0 ? ['States', name] : [...thread.path, 'States', name];
  x.journal.write(x.now, path, { kind: 'state-entered', type: state.Type, input });
  const visit: Visit = {
    thread,
    name,
    state,
    language: state.QueryLanguage ?? x.language,
    path,
    input,
    enteredAt: x.now,
    enteredId: x.journal.historyLength(),
    attempt: 1,
    retries: [],
    token: null,
    fork: null,
    unfinished: null,
    mapRun: null,
  };
  thread.visit = visit;
  thread.due = null;
  decide(x, visit, performNext);
}

function performNext(x: Execution, visit: Visit, move: Move): void {
  const { thread } = visit;
  goOn(x, thread, { do: 'perform', thread, visit, move });
}

/** A new attempt of the same visit, with the same input (ASL spec, "Retrying after error"). */
export function retryState(x: Execution, visit: Visit): void {
  decide(x, visit, perform);
}

/** Hands on what is to be performed. A state that fails has nothing to perform; that is handled here. */
function decide(x: Execution, visit: Visit, then: (x: Execution, visit: Visit, move: Move) => void): void {
  visit.token = hasToken(visit.state) ? `token-${visit.enteredId}-${visit.attempt}` : null;
  // Looked up by the state's own type, so the rule and the state belong together; TypeScript cannot see that.
  const rules = visit.language === 'JSONata' ? x.rules.jsonata : x.rules;
  const rule = rules[visit.state.Type as StateType] as Enter<States[StateType]> | EntersAny;
  whenKnown(x, rule(visit.state as never, entryOf(x, visit)), (move) => {
    if (!move.ok) fault(x, visit, move.error);
    else if (move.value.kind !== 'fail') then(x, visit, move.value);
    else failThread(x, visit.thread, { error: move.value.error, cause: move.value.cause });
  });
}

/** A rule of the other language, for whichever state. */
type EntersAny = (state: never, entry: Entry) => Asking<Move>;

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
    case 'map-run':
      return startMapRun(x, visit, move);
    case 'fail':
      return failThread(x, thread, { error: move.error, cause: move.cause });
  }
}

export function wake(x: Execution, visit: Visit, move: Extract<Move, { kind: 'wait' }>): void {
  whenKnown(x, move.leave(), (leave) => {
    if (leave.ok) leaveState(x, visit, leave.value);
    else fault(x, visit, leave.error);
  });
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
  thread.due =
    next === null ? { do: 'end-thread', thread, output } : { do: 'enter', thread, name: next, input: output };
  goOn(x, thread, thread.due);
}

/**
 * Recorded: an iteration of a Map goes as far as it can in its turn, up to the call of a service; branches of a
 * Parallel take turns with every event.
 */
function goOn(x: Execution, thread: Thread, act: Act): void {
  if (thread.fork ? thread.fork.visit.state.Type === 'Map' : x.within) x.agenda.goOn(act);
  else x.agenda.add(x.now, act);
}
