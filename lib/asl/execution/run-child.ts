import type { Json } from '@/lib/kernel/json';
import type { AslOutcome } from '../events';
import type { TimedChange } from '../services/service';
import type { Inherited } from '../services/service-world';
import { goOn, type Running } from './execute';
import type { Execution } from './execution';
import type { TaskAnswer } from './task-answers';

/** Another state machine of the scenario to be started. */
export type ChildRequest = {
  /** The name it has in the scenario. */
  readonly machine: string;
  readonly machineArn: string;
  /** Of the execution. */
  readonly arn: string;
  readonly execution: string;
  readonly input: Json;
  readonly inherited: Inherited;
  /** Virtual milliseconds since 1970. */
  readonly now: number;
};

/** How it went, from its start to its end. Its changes of the services are in it, each at its time. */
export type ChildRun = {
  readonly outcome: AslOutcome;
  readonly seconds: number;
  readonly changes: readonly TimedChange[];
};

/** A call that is answered once another machine has run. */
export type ChildAnswer = {
  readonly kind: 'child';
  readonly request: ChildRequest;
  readonly answerTo: (run: ChildRun) => TaskAnswer;
};

/** Null where machines start machines too many times over. */
export type BeginChild = (request: ChildRequest) => Running | null;

/**
 * Runs it to its end, before anything else happens in the parent: its own virtual time starts at the call, and what it did
 * is planned from there. A question of the child is one of the parent. `over` gets null where the
 * budget has ended.
 */
export function runChild(x: Execution, request: ChildRequest, over: (run: ChildRun | null) => void) {
  const child = x.beginChild(request);
  if (!child) return over(null);
  const before = child.stepsLeft();
  const turn = () => {
    const question = goOn(child);
    if (question) {
      x.asked = {
        question,
        answer: (value) => {
          x.asked = null;
          child.answer(value);
          turn();
        },
      };
      return;
    }
    const outcome = child.outcome();
    if (!outcome || outcome.kind === 'stopped' || !x.charge(before - child.stepsLeft())) {
      over(null);
      return;
    }
    const changes = child.events.flatMap((event) =>
      event.kind === 'service-changed' ? [{ afterSeconds: event.at / 1000, change: event.change }] : [],
    );
    over({ outcome, seconds: (child.events.at(-1)?.at ?? 0) / 1000, changes });
  };
  turn();
}
