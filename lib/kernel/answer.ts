import { assertNever } from './assert-never';
import { type Json, jsonEquals } from './json';
import type { Check, EventSelector, Expectation, Query } from './query';
import { readReference } from './reference';
import type { BaseEvent, Run } from './run';

/** An answer and the event that decided it (`null`: the run as a whole, or nothing was selected). */
export type Answer = { readonly value: Json; readonly decidedBy: number | null };
export type Verdict = {
  readonly check: Check;
  readonly met: boolean;
  readonly answer: Json;
  readonly decidedBy: number | null;
};

export function selects(selector: EventSelector, event: BaseEvent): boolean {
  if (event.kind !== selector.kind) return false;
  const tail = selector.path ?? [];
  if (tail.length > event.path.length) return false;
  if (tail.some((part, i) => event.path[event.path.length - tail.length + i] !== part)) return false;
  const members = membersOf(event);
  return Object.entries(selector.where ?? {}).every(([key, wanted]) => {
    const value = members[key];
    return value !== undefined && jsonEquals(value, wanted);
  });
}

/** Events are plain JSON; what each kind says beside its base is its engine's own. */
const membersOf = (event: BaseEvent) => event as unknown as { readonly [member: string]: Json | undefined };

const nthOf = (run: Run, { event, nth }: { readonly event: EventSelector; readonly nth: number }) =>
  run.events.filter((e) => selects(event, e))[nth - 1];

export type AccessQuery = Extract<Query, { ask: 'verdict' | 'rule' }>;
/** How an engine that decides access answers about it. It exports its own `answerQuery` and `meets`, made with this. */
export type AnswerAccess = (run: Run, query: AccessQuery) => Answer;

/** An engine that knows no operations, fields and rules has nothing to say about them. */
const noAccess: AnswerAccess = () => ({ value: null, decidedBy: null });

/** Answers a query on a run. Total: what is not there answers null (or 0, or false), never throws. */
export function answerQuery(run: Run, query: Query, answerAccess: AnswerAccess = noAccess): Answer {
  const last = run.events.at(-1)?.n ?? null;
  switch (query.ask) {
    case 'outcome':
      return { value: run.outcome.kind, decidedBy: last };
    case 'outputAt': {
      const found = run.outcome.output === undefined ? undefined : readReference(run.outcome.output, query.path);
      return { value: found ?? null, decidedBy: last };
    }
    case 'timeOf': {
      const event = nthOf(run, query);
      return event ? { value: event.at, decidedBy: event.n } : { value: null, decidedBy: null };
    }
    case 'timesOf': {
      const found = run.events.filter((e) => selects(query.event, e));
      return { value: found.map(({ at }) => at), decidedBy: found.at(-1)?.n ?? null };
    }
    case 'memberOf': {
      const event = nthOf(run, query);
      return { value: event ? (membersOf(event)[query.member] ?? null) : null, decidedBy: event?.n ?? null };
    }
    case 'endsAt':
      return { value: run.events.at(-1)?.at ?? null, decidedBy: last };
    case 'count': {
      const found = run.events.filter((e) => selects(query.event, e));
      return { value: found.length, decidedBy: found.at(-1)?.n ?? null };
    }
    case 'order': {
      const firsts = query.events.map((selector) => run.events.find((e) => selects(selector, e))?.n);
      const rising = firsts.every((n, i) => n !== undefined && (i === 0 || n > (firsts[i - 1] ?? Infinity)));
      return { value: rising, decidedBy: firsts.at(-1) ?? null };
    }
    case 'verdict':
    case 'rule':
      return answerAccess(run, query);
    default:
      return assertNever(query);
  }
}

export function expectationHolds(expectation: Expectation, answer: Json): boolean {
  if ('equals' in expectation) return jsonEquals(expectation.equals, answer);
  if (typeof answer !== 'number') return false;
  return 'atMost' in expectation ? answer <= expectation.atMost : answer >= expectation.atLeast;
}

/** Judges a run against checks, each with the event that decided. */
export function meets(run: Run, checks: readonly Check[], answerAccess: AnswerAccess = noAccess): Verdict[] {
  return checks.map((check) => {
    const { value, decidedBy } = answerQuery(run, check.query, answerAccess);
    return { check, met: expectationHolds(check.expect, value), answer: value, decidedBy };
  });
}
