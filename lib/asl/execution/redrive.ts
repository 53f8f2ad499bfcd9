import type { StateMachine } from '../definition';
import { createAgenda } from './agenda';
import type { Act, Execution, Fork, Thread, Visit } from './execution';

/**
 * Whether an execution that has just ended can go on: unsuccessful, and with room left in its history, of which AWS wants one
 * event below the limit (developer guide, "Redriving executions").
 */
export function canRedrive(x: Execution): boolean {
  const outcome = x.journal.outcome();
  const unsuccessful = outcome?.kind === 'failed' || outcome?.kind === 'timed-out' || outcome?.kind === 'aborted';
  return unsuccessful && x.journal.historyLength() < x.limits.historyEvents - 1;
}

/**
 * Goes on after an unsuccessful end: what succeeded is kept, and every state that did not runs again with the same input,
 * fresh retries and fresh timeouts; of a Parallel or an inline Map only the branches and items that failed or were stopped
 * (developer guide, "Redriving executions"). Answers with the execution's thread.
 */
export function redrive(x: Execution, machine: StateMachine, stopped: Thread, at: number): Thread {
  x.redrives = { count: x.redrives.count + 1, at };
  x.journal.reopen();
  x.now = at;
  // All that was planned belonged to what has stopped.
  x.agenda = createAgenda<Act>();
  x.journal.write(at, [], { kind: 'execution-redriven', redriveCount: x.redrives.count });
  const from = x.rules.redriveFrom === 'start' ? { ...stopped, visit: null, due: null } : stopped;
  const thread = resume(x, from, null);
  if (!from.visit && !from.due) x.agenda.add(at, { do: 'enter', thread, name: machine.StartAt, input: x.input });
  return thread;
}

function resume(x: Execution, stopped: Thread, fork: Fork | null): Thread {
  stopped.alive = false;
  const thread: Thread = { ...stopped, fork, alive: true, visit: null };
  fork?.running.set(thread.index, thread);
  if (stopped.visit) resumeVisit(x, thread, stopped.visit);
  else if (stopped.due) x.agenda.add(x.now, { ...stopped.due, thread, ...(fork ? { fork } : {}) } as Act);
  return thread;
}

function resumeVisit(x: Execution, thread: Thread, stopped: Visit) {
  const { name, input, state } = stopped;
  // Reached again, a Fail state is entered again, and fails again.
  if (state.Type === 'Fail') return x.agenda.add(x.now, { do: 'enter', thread, name, input });
  const fresh = { attempt: 1, retries: [], token: null, fork: null, unfinished: null, mapRun: null };
  const visit: Visit = { ...stopped, ...fresh, thread };
  thread.visit = visit;
  const open = stopped.unfinished ?? unfinishedOf(stopped.fork);
  if (!open) return x.agenda.add(x.now, { do: 'retry', thread, visit });
  const fork: Fork = {
    ...open.fork,
    visit,
    running: new Map(),
    outputs: [...open.fork.outputs],
    ended: [...open.fork.ended],
  };
  visit.fork = fork;
  for (const child of open.threads) resume(x, child, fork);
}

/** Stopped from outside, or by an error that nothing catches: what ran then. */
function unfinishedOf(fork: Fork | null): Visit['unfinished'] {
  return fork && fork.running.size > 0 ? { fork, threads: [...fork.running.values()] } : null;
}
