import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { MapState, ParallelState } from '../definition';
import type { Move } from '../entry';
import type { Execution, Fork, Thread, Visit } from './execution';
import { finishVisit } from './finish-visit';
import { fits, stop } from './recover';
import { statesOf } from './states-of';

/** One attempt of a Parallel or Map: its threads start in index order, at most `concurrency` at a time. */
export function startFork(x: Execution, visit: Visit, move: Extract<Move, { kind: 'fork' }>): void {
  const fork: Fork = { visit, children: move.children, running: new Map(), outputs: [], ended: [], started: 0 };
  visit.fork = fork;
  visit.unfinished = null;
  const { attempt } = visit;
  const count = move.children.length;
  x.journal.write(
    x.now,
    visit.path,
    visit.state.Type === 'Map'
      ? { kind: 'map-started', length: count, attempt }
      : { kind: 'parallel-started', branches: count, attempt },
  );
  if (count === 0) x.agenda.add(x.now, { do: 'join', thread: visit.thread, fork });
  while (fork.started < Math.min(count, move.concurrency)) startNext(x, fork);
}

function startNext(x: Execution, fork: Fork): void {
  const index = fork.started;
  const given = fork.children[index];
  if (!given) return;
  fork.started += 1;
  const { visit } = fork;
  const child: Thread = {
    of: x,
    block: given.block,
    states: statesOf(given.block),
    path: [...visit.path, given.item ? `item:${index}` : `branch:${index}`],
    variables: { own: {}, bytes: 0, outer: visit.thread.variables },
    item: given.item ?? visit.thread.item,
    fork,
    index,
    begun: false,
    alive: true,
    visit: null,
    due: null,
  };
  child.due = { do: 'start-child', thread: child, fork, input: given.input };
  fork.running.set(index, child);
  x.agenda.add(x.now, child.due);
}

export function startChild(x: Execution, fork: Fork, child: Thread, input: Json) {
  child.begun = true;
  if (!x.charge(1)) return stop(x);
  if (!fits(x, fork.visit, input, fork.visit.name)) return;
  const enter = { do: 'enter', thread: child, name: child.block.StartAt, input } as const;
  if (fork.visit.state.Type !== 'Map') return x.agenda.add(x.now, enter);
  x.journal.write(x.now, child.path, { kind: 'iteration-started', index: child.index });
  const item = child.item?.value;
  if (item !== undefined && item !== input && !jsonEquals(item, input)) {
    x.journal.write(x.now, child.path, { kind: 'data-flow', stage: 'ItemSelector', value: input });
  }
  x.agenda.add(x.now, enter);
}

/** A thread came to its end: the execution succeeds, or its fork has one output more. */
export function endThread(x: Execution, thread: Thread, output: Json) {
  const { fork } = thread;
  if (!fork) {
    return x.journal.end(x.now, { kind: 'succeeded', output }, { kind: 'execution-succeeded', output });
  }
  const isMap = fork.visit.state.Type === 'Map';
  if (isMap) x.journal.write(x.now, thread.path, { kind: 'iteration-succeeded', index: thread.index });
  thread.alive = false;
  fork.running.delete(thread.index);
  fork.outputs[thread.index] = output;
  fork.ended.push(thread.index);
  const outer = fork.visit.thread.variables;
  outer.own = x.rules.variablesAfterChild(outer.own, thread.variables.own);
  if (fork.ended.length === fork.children.length) x.agenda.add(x.now, { do: 'join', thread: fork.visit.thread, fork });
  else startNext(x, fork);
}

/** All threads are done. */
export function join(x: Execution, fork: Fork): void {
  const { visit } = fork;
  const state = visit.state as MapState | ParallelState;
  visit.fork = null;
  const kind = state.Type === 'Map' ? 'map-succeeded' : 'parallel-succeeded';
  x.journal.write(x.now, visit.path, { kind, attempt: visit.attempt });
  finishVisit(x, visit, x.rules.joinOutputs(state.Type, fork.outputs, fork.ended));
}
