import { assertNever } from '@/lib/kernel/assert-never';
import type { Interpreter } from '@/lib/kernel/interpreter';
import { seededRandom } from '@/lib/kernel/random';
import type { Behaviours } from '../behaviours';
import type { StateMachine } from '../definition';
import type { AslEvent, AslOutcome } from '../events';
import { createMockCode, type MockCode } from '../mock-code';
import { createScale } from '../payload';
import type { AslScenario, Stop } from '../scenario';
import { parseTimestamp } from '../timestamp';
import { createAgenda } from './agenda';
import { beatTask, settleTask, startTask, submitTask, timeOutTask } from './call-task';
import type { Act, Execution, Thread } from './execution';
import { endThread, join, startChild } from './fork';
import { createJournal } from './journal';
import { defaultNames, type ExecutionNames } from './names';
import { giveUp, raise } from './recover';
import { type AnswerTask, answerFromMocks } from './task-answers';
import { enterState, leaveState, perform, retryState, wake } from './visit-state';

/** How long an execution lives at most: a year, an Express one five minutes. */
const longestExecutionSeconds = { STANDARD: 31_536_000, EXPRESS: 300 } as const;

export type AslPorts = {
  /** Answers task calls in place of the scenario's mocks, where it gives an answer. */
  readonly answerTask?: AnswerTask;
  readonly names?: ExecutionNames;
  /** ARNs of activities that do not exist any more. */
  readonly deletedActivities?: readonly string[];
  /** Runs the mocks that are code. */
  readonly interpreter?: Interpreter;
};

/** An execution under way. Nothing happens in it but by `step`. */
export type Running = {
  readonly events: readonly AslEvent[];
  /** Null until it is over. */
  readonly outcome: () => AslOutcome | null;
  /** Does what is due next: a few events, or none. */
  readonly step: () => void;
  /** Of the budget; below 0 once it has been used up, which ends the run. */
  readonly stepsLeft: () => number;
  /** Gives up what code in mocks holds. An execution that ends does so by itself. */
  readonly close: () => void;
};

/** Goes on until it is over. */
export function toEnd(running: Running): { readonly events: readonly AslEvent[]; readonly outcome: AslOutcome } {
  for (;;) {
    const outcome = running.outcome();
    if (outcome) return { events: running.events, outcome };
    running.step();
  }
}

/**
 * A sound machine at its start, in virtual time: each step takes what is due and does it. Nothing else decides
 * order, so equal scenarios make equal runs.
 */
export function beginExecution(
  machine: StateMachine,
  scenario: AslScenario,
  ports: AslPorts,
  rules: Behaviours,
): Running {
  const { x, code, steps } = prepare(scenario, ports, rules);
  const thread: Thread = {
    block: machine,
    path: [],
    variables: { own: {}, bytes: 0, outer: null },
    item: undefined,
    fork: null,
    index: 0,
    begun: true,
    alive: true,
    visit: null,
  };
  x.journal.write(0, [], { kind: 'execution-started', input: x.input });
  x.agenda.add(0, { do: 'enter', thread, name: machine.StartAt, input: x.input });

  const longest = longestExecutionSeconds[scenario.type ?? 'STANDARD'];
  const deadline = Math.min(machine.TimeoutSeconds ?? longest, longest) * 1000;
  const stopAt = scenario.stop ? Math.round(scenario.stop.atSeconds * 1000) : Number.POSITIVE_INFINITY;
  const last = Math.min(deadline, stopAt);
  const close = () => code?.close();

  const step = () => {
    if (x.journal.outcome()) return;
    const act = x.agenda.next();
    // Nothing due and not over: every thread waits for an answer that never comes. At the same instant, work wins.
    if (!act || x.agenda.now() > last) {
      if (scenario.stop && stopAt < deadline) abort(x, scenario.stop);
      else timeOut(x, deadline);
    } else if (act.thread.alive) {
      x.now = x.agenda.now();
      take(x, act);
    }
    if (x.journal.outcome()) close();
  };
  return { events: x.journal.events, outcome: x.journal.outcome, step, stepsLeft: () => steps.left, close };
}

function prepare(
  scenario: AslScenario,
  ports: AslPorts,
  rules: Behaviours,
): { readonly x: Execution; readonly code: MockCode | null; readonly steps: { readonly left: number } } {
  const steps = { left: scenario.limits.steps };
  const charge = (count: number) => {
    steps.left -= count;
    return steps.left >= 0;
  };
  const names = ports.names ?? defaultNames;
  const code = createMockCode(scenario, ports.interpreter, () => x.startedAt + x.now, charge);
  const mocks = { mocks: scenario.mocks, code, names };
  const x: Execution = {
    agenda: createAgenda<Act>(),
    // An Express execution has no limit on its history, because it keeps none (developer guide, "Quotas").
    journal: createJournal(scenario.type === 'EXPRESS' ? Number.POSITIVE_INFINITY : scenario.limits.historyEvents),
    rules,
    limits: scenario.limits,
    names,
    random: seededRandom(scenario.seed),
    charge,
    scale: createScale(),
    startedAt: parseTimestamp(scenario.startTime) ?? 0,
    input: scenario.input,
    answer: (resource, call) => ports.answerTask?.(call) ?? answerFromMocks(mocks, resource, call),
    deletedActivities: new Set(ports.deletedActivities),
    invocations: new Map(),
    now: 0,
  };
  return { x, code, steps };
}

/** StopExecution: an end from outside, which nothing inside sees (recorded). */
function abort(x: Execution, { atSeconds, error, cause }: Stop): void {
  const at = Math.round(atSeconds * 1000);
  x.journal.end(at, { kind: 'aborted', error, cause }, { kind: 'execution-aborted', error, cause });
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
    case 'raise':
      return raise(x, act.visit, act.raised);
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
    case 'beat-task':
      return beatTask(x, act.visit, act.call, act.startedAt, act.answer, act.beats);
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
