import type { Json } from '@/lib/kernel/json';
import type { Execution, Thread } from './execution';
import { createJournal } from './journal';
import type { MapRun } from './map-run';
import { stop } from './recover';
import { childPath } from './settle-child';
import { statesOf } from './states-of';

/**
 * A child of a Map Run: an execution with a history, a name and variables of its own, in the time, on the budget and with
 * the mocks of the run. Its events are kept only until the run has enough of such.
 */
export function beginChild(x: Execution, run: MapRun, index: number, input: Json): Execution {
  const { executionType, block } = run.move;
  const path = childPath(run, index);
  const names = run.names.childAt(index);
  const isShown = x.isShown && x.childEvents.left > 0;
  const child: Execution = {
    ...x,
    journal: createJournal(executionType === 'EXPRESS' ? Number.POSITIVE_INFINITY : x.limits.historyEvents, {
      push: (at, where, body) => {
        if (!isShown) return;
        // The beginning and the end of the child are events of another kind in the run, and are there both or not at all.
        if (body.kind === 'execution-started') {
          x.log.push(at, path, { kind: 'child-started', index, executionArn: names.executionArn, input });
          return;
        }
        if (x.childEvents.left <= 0) return;
        x.childEvents.left -= 1;
        x.log.push(at, where, body);
      },
      end: (_at, outcome) => {
        // The budget is the run's: used up in a child, it ends everything.
        if (outcome.kind === 'stopped') stop(x);
        else x.agenda.add(x.now, { do: 'end-execution', thread: run.visit.thread, run, index });
      },
    }),
    isShown,
    names,
    beganAt: x.now,
    input,
    within: run,
    get now() {
      return x.now;
    },
    get asked() {
      return x.asked;
    },
    set asked(asked) {
      x.asked = asked;
    },
  };
  const thread: Thread = {
    of: child,
    block,
    states: statesOf(block),
    path,
    variables: { own: x.rules.variablesOfChild(run.visit.thread.variables.own), bytes: 0, outer: null },
    item: undefined,
    fork: null,
    index,
    begun: true,
    alive: true,
    visit: null,
    due: null,
  };
  child.journal.write(x.now, [], { kind: 'execution-started', input });
  x.agenda.goOn({ do: 'enter', thread, name: block.StartAt, input });
  return child;
}
