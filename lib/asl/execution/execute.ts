import { assertNever } from '@/lib/kernel/assert-never';
import { seededRandom } from '@/lib/kernel/random';
import type { Behaviours } from '../behaviours';
import type { StateMachine } from '../definition';
import type { AslEvent, AslOutcome } from '../events';
import { createScale } from '../payload';
import type { AslScenario } from '../scenario';
import { parseTimestamp } from '../timestamp';
import { createAgenda } from './agenda';
import { settleTask, startTask, submitTask, timeOutTask } from './call-task';
import type { Act, Execution, Thread } from './execution';
import { endThread, join, startChild } from './fork';
import { createJournal } from './journal';
import { defaultNames, type ExecutionNames } from './names';
import { giveUp } from './recover';
import { type AnswerTask, answerFromMocks } from './task-answers';
import { enterState, leaveState, perform, retryState, wake } from './visit-state';

/** A Standard execution lives at most a year. */
const longestExecutionSeconds = 31_536_000;

export type AslPorts = {
  /** Answers task calls in place of the scenario's mocks, where it gives an answer. */
  readonly answerTask?: AnswerTask;
  readonly names?: ExecutionNames;
};

/**
 * Runs a sound machine in virtual time: takes what is due, does it, until the execution ends. Nothing else
 * decides order, so equal scenarios make equal runs.
 */
export function execute(
  machine: StateMachine,
  scenario: AslScenario,
  ports: AslPorts,
  rules: Behaviours,
): { events: readonly AslEvent[]; outcome: AslOutcome } {
  const x = prepare(scenario, ports, rules);
  const root: Thread = {
    block: machine,
    path: [],
    variables: { own: {}, outer: null },
    item: undefined,
    fork: null,
    index: 0,
    begun: true,
    alive: true,
    visit: null,
  };
  x.journal.write(0, [], { kind: 'execution-started', input: x.input });
  x.agenda.add(0, { do: 'enter', thread: root, name: machine.StartAt, input: x.input });

  const deadline = Math.min(machine.TimeoutSeconds ?? longestExecutionSeconds, longestExecutionSeconds) * 1000;
  for (let outcome = x.journal.outcome(); ; outcome = x.journal.outcome()) {
    if (outcome) return { events: x.journal.events, outcome };
    const due = x.agenda.next();
    // Nothing due and not over: every thread waits for an answer that never comes. At the same instant, work wins.
    if (!due || due.at > deadline) timeOut(x, deadline);
    else if (due.act.thread.alive) {
      x.now = due.at;
      take(x, due.act);
    }
  }
}

function prepare(scenario: AslScenario, ports: AslPorts, rules: Behaviours): Execution {
  const steps = { left: scenario.limits.steps };
  return {
    agenda: createAgenda<Act>(),
    journal: createJournal(scenario.limits),
    rules,
    limits: scenario.limits,
    names: ports.names ?? defaultNames,
    random: seededRandom(scenario.seed),
    charge: (count) => {
      steps.left -= count;
      return steps.left >= 0;
    },
    scale: createScale(),
    startedAt: parseTimestamp(scenario.startTime) ?? 0,
    input: scenario.input,
    answer: (resource, call) => ports.answerTask?.(call) ?? answerFromMocks(scenario.mocks, resource, call),
    invocations: new Map(),
    now: 0,
  };
}

/** Recorded: no cause, and no Catch inside the execution sees it. */
function timeOut(x: Execution, deadline: number): void {
  const error = 'States.Timeout';
  x.journal.end(deadline, { kind: 'timed-out', error }, { kind: 'execution-timed-out', error });
}

function take(x: Execution, act: Act) {
  switch (act.do) {
    case 'enter':
      return enterState(x, act.thread, act.name, act.input);
    case 'perform':
      return perform(x, act.visit, act.move);
    case 'retry':
      return retryState(x, act.visit);
    case 'give-up':
      return giveUp(x, act.visit, act.raised);
    case 'leave':
      return leaveState(x, act.visit, act.leave);
    case 'wake':
      return wake(x, act.visit, act.move);
    case 'start-task':
      return startTask(x, act.visit, act.call);
    case 'submit-task':
      return submitTask(x, act.visit, act.call, act.startedAt, act.answer);
    case 'settle-task':
      return settleTask(x, act.visit, act.call, act.answer);
    case 'time-out-task':
      return timeOutTask(x, act.visit, act.reason);
    case 'start-child':
      return startChild(x, act.fork, act.thread, act.input);
    case 'end-thread':
      return endThread(x, act.thread, act.output);
    case 'join':
      return join(x, act.fork);
    default:
      return assertNever(act);
  }
}
