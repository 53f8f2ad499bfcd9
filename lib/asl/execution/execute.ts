import { assertNever } from '@/lib/kernel/assert-never';
import type { Interpreter } from '@/lib/kernel/interpreter';
import type { Json } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import type { Behaviours } from '../behaviours';
import type { QueryLanguageName, StateMachine } from '../definition';
import { createFileStore } from '../distributed/file-store';
import type { Evaluated } from '../entry';
import type { AslEvent, AslOutcome } from '../events';
import type { Question } from '../jsonata/asking';
import { questionLeft } from '../jsonata/question-left';
import { createMockCode, type MockCode } from '../mock-code';
import { createScale } from '../payload';
import type { AslScenario, Stop } from '../scenario';
import { createWorld, type Inherited } from '../services/service-world';
import { parseTimestamp } from '../timestamp';
import { createAgenda } from './agenda';
import { answerSource } from './answer-source';
import { beatTask, changeServices, settleTask, startTask, submitTask, timeOutTask } from './call-task';
import type { Act, Execution, Thread } from './execution';
import { endThread, join, startChild } from './fork';
import { isOver } from './is-over';
import { createEventLog, createJournal } from './journal';
import { endExecution, endMapRun, expireExecutions, startExecution } from './map-run';
import { defaultNames, type ExecutionNames } from './names';
import { giveUp, raise } from './recover';
import { canRedrive, redrive } from './redrive';
import type { ChildRequest } from './run-child';
import { statesOf } from './states-of';
import { type AnswerTask, answerTask } from './task-answers';
import { enterState, leaveState, perform, retryState, wake } from './visit-state';

export type AslPorts = {
  /** Answers task calls in place of the scenario's mocks, where it gives an answer. */
  readonly answerTask?: AnswerTask;
  readonly names?: ExecutionNames;
  /** ARNs of activities that do not exist any more. */
  readonly deletedActivities?: readonly string[];
  /** Runs the mocks that are code. */
  readonly interpreter?: Interpreter;
};

/** Where an execution stands among those that machines start: what its services hold, and how it starts others itself. */
export type Family = {
  readonly inherited?: Inherited;
  readonly beginChild: (request: ChildRequest, steps: number) => Running | null;
};

const alone: Family = { beginChild: () => null };

/** An execution under way. Nothing happens in it but by `step`. */
export type Running = {
  readonly events: readonly AslEvent[];
  /** Null until it is over. */
  readonly outcome: () => AslOutcome | null;
  /** Does what is due next: a few events, or none. Not while a question is open. */
  readonly step: () => void;
  /** The expression that has to be evaluated before anything else can happen; null where there is none. */
  readonly question: () => Question | null;
  readonly answer: (value: Evaluated<Json>) => void;
  /** Of the budget; below 0 once it has been used up, which ends the run. */
  readonly stepsLeft: () => number;
  /** Gives up what code in mocks holds. An execution that ends does so by itself. */
  readonly close: () => void;
};

/** Goes on until it is over. Nobody waits here, so the first question refuses the run. */
export function toEnd(running: Running): { readonly events: readonly AslEvent[]; readonly outcome: AslOutcome } {
  const question = goOn(running);
  if (question) {
    running.close();
    return { events: [], outcome: { kind: 'refused', diagnostics: [questionLeft(question)] } };
  }
  const outcome = running.outcome();
  if (!outcome) throw new Error('The run is not over');
  return { events: running.events, outcome };
}

/** Goes on until it is over, or until there is a question, which leaves it open. */
export function goOn(running: Running): Question | null {
  while (!running.outcome()) {
    const question = running.question();
    if (question) return question;
    running.step();
  }
  return null;
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
  family: Family = alone,
): Running {
  const { x, code, steps } = prepare(scenario, ports, rules, family, machine.QueryLanguage ?? 'JSONPath');
  let thread: Thread = {
    of: x,
    block: machine,
    states: statesOf(machine),
    path: [],
    variables: { own: {}, bytes: 0, outer: null },
    item: undefined,
    fork: null,
    index: 0,
    begun: true,
    alive: true,
    visit: null,
    due: null,
  };
  x.journal.write(0, [], { kind: 'execution-started', input: x.input });
  x.agenda.add(0, { do: 'enter', thread, name: machine.StartAt, input: x.input });

  const longest = rules.longestExecutionSeconds[scenario.type ?? 'STANDARD'];
  const mostMs = Math.min(machine.TimeoutSeconds ?? longest, longest) * 1000;
  let deadline = mostMs;
  let stopAt = scenario.stop ? Math.round(scenario.stop.atSeconds * 1000) : Number.POSITIVE_INFINITY;
  const close = () => code?.close();
  const redrives = scenario.type === 'EXPRESS' ? [] : [...(scenario.redrives ?? [])];

  /** Goes on with the next redrive of the scenario, or gives up what is held. */
  const end = () => {
    const next = canRedrive(x) ? redrives.shift() : undefined;
    if (!next) return close();
    const at = (x.log.events.at(-1)?.at ?? x.now) + Math.round(next.afterSeconds * 1000);
    deadline = at + mostMs;
    stopAt = Number.POSITIVE_INFINITY;
    thread = redrive(x, machine, thread, at);
  };

  const step = () => {
    if (x.journal.outcome() || x.asked) return;
    const act = x.agenda.next();
    // Nothing due and not over: every thread waits for an answer that never comes. At the same instant, work wins.
    if (!act || x.agenda.now() > Math.min(deadline, stopAt)) {
      if (scenario.stop && stopAt < deadline) abort(x, scenario.stop);
      else timeOut(x, deadline);
    } else if (act.thread.alive && !isOver(act.thread.of)) {
      x.now = x.agenda.now();
      take(act.thread.of, act);
    }
    if (x.journal.outcome()) end();
  };
  const answer = (value: Evaluated<Json>) => {
    x.asked?.answer(value);
    if (x.journal.outcome()) end();
  };
  return {
    events: x.log.events,
    outcome: x.journal.outcome,
    step,
    question: () => x.asked?.question ?? null,
    answer,
    stepsLeft: () => steps.left,
    close,
  };
}

function prepare(
  scenario: AslScenario,
  ports: AslPorts,
  rules: Behaviours,
  family: Family,
  language: QueryLanguageName,
): { readonly x: Execution; readonly code: MockCode | null; readonly steps: { readonly left: number } } {
  const steps = { left: scenario.limits.steps };
  const charge = (count: number) => {
    steps.left -= count;
    return steps.left >= 0;
  };
  const names = ports.names ?? defaultNames;
  const code = createMockCode(scenario, ports.interpreter, () => x.startedAt + x.now, charge);
  const { services } = scenario;
  const world = services ? createWorld(services, family.inherited) : null;
  const now = () => x.startedAt + x.now;
  const source = answerSource(scenario, { world, code, names, now, charge });
  const log = createEventLog();
  const x: Execution = {
    agenda: createAgenda<Act>(),
    // An Express execution has no limit on its history, because it keeps none (developer guide, "Quotas").
    journal: createJournal(scenario.type === 'EXPRESS' ? Number.POSITIVE_INFINITY : scenario.limits.historyEvents, {
      push: log.push,
      end: (at, _outcome, body) => log.push(at, [], body),
    }),
    log,
    isShown: true,
    childEvents: { left: scenario.limits.childEvents },
    rules,
    limits: scenario.limits,
    names,
    random: seededRandom(scenario.seed),
    charge,
    scale: createScale(),
    startedAt: parseTimestamp(scenario.startTime) ?? 0,
    beganAt: 0,
    input: scenario.input,
    within: null,
    files: createFileStore(scenario.files),
    mapRuns: { count: 0 },
    answer: (resource, call) => ports.answerTask?.(call) ?? answerTask(source, resource, call),
    deletedActivities: new Set(ports.deletedActivities),
    world,
    beginChild: (request) => family.beginChild(request, steps.left),
    redrives: { count: 0, at: 0 },
    invocations: new Map(),
    language,
    asked: null,
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
    case 'change-services':
      return changeServices(x, act.visit, act.change);
    case 'start-child':
      return startChild(x, act.fork, act.thread, act.input);
    case 'start-execution':
      return startExecution(x, act.run, act.index);
    case 'end-execution':
      return endExecution(x, act.run, act.index);
    case 'expire-executions':
      return expireExecutions(x, act.run);
    case 'end-map-run':
      return endMapRun(x, act.run);
    case 'end-thread':
      return endThread(x, act.thread, act.output);
    case 'join':
      return join(x, act.fork);
    default:
      return assertNever(act);
  }
}
