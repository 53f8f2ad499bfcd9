import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { State, WorkState } from '../definition';
import type { Entry, Evaluated, Leave, Move } from '../entry';
import type { Assigned, DataFlowStage } from '../events';
import type { AnswerTask } from '../execution/task-answers';
import { type Fault, tooLargeFault } from '../fault';
import type { Asking, Question } from '../jsonata/asking';
import type { JsonataWorkState } from '../jsonata/definition';
import { finishing } from '../jsonata/states/leaving';
import { finishWork } from '../states/finish-work';
import { afterError } from './after-error';
import type { Mocked } from './check-mock';
import { type TestedState, testedName } from './find-state';
import { checkFailures, type Forking, type InspectedMap, inspectMap } from './inspect-map';
import { refuse, type TestStateRefusal } from './refusal';
import type { TestStateRequest } from './request';
import type { ErrorDetails, InspectionData, TestStateResponse } from './response';
import { settled } from './settled';
import { type Progress, stagesOf } from './stages';

/** A test that nothing is wrong with, about to begin. */
export type Testing = TestedState & {
  readonly request: TestStateRequest;
  readonly mocked: Mocked | null;
  readonly variables: Assigned;
  readonly entry: Entry;
  readonly told: ReadonlyMap<DataFlowStage, Json>;
  readonly answerTask: AnswerTask | undefined;
};

type Tested = Result<TestStateResponse, TestStateRefusal>;
/** What is known while the state is tested; the inspection is written from it. */
type Seen = Progress & { map?: InspectedMap; assigned?: Assigned; details?: ErrorDetails };

/** A budget of ours, which AWS does not have. */
const tooLong = refuse('This state needs more steps than a test has here.');

/** API reference, "TestState": a test takes at most five minutes. */
const longestTestSeconds = 300;

export function* testing(x: Testing): Generator<Question, Tested, Evaluated<Json>> {
  const seen: Seen = { told: x.told, entered: false };
  const left = yield* leaving(x, seen);
  if ('refusal' in left) return err(left.refusal);
  if (left.ok) return ok(succeeded(x, seen, left.value));
  const { error: fault } = left;
  if (fault.kind === 'stopped') return tooLong;
  return yield* failed(x, seen, fault);
}

type Ending = Evaluated<Leave> | { readonly refusal: TestStateRefusal };

/** From the entry to the exit, or to what stopped it. */
function* leaving(x: Testing, seen: Seen): Generator<Question, Ending, Evaluated<Json>> {
  const move = yield* entering(x, x.state);
  if (!move.ok) return move;
  seen.entered = true;
  switch (move.value.kind) {
    case 'leave':
      return fitting(x, ok(move.value));
    case 'wait':
      if (move.value.until > longestTestSeconds * 1000) return timedOut;
      return fitting(x, yield* settled(move.value.leave()));
    case 'fail':
      return err({ ...move.value, kind: 'error', terminal: true });
    case 'call':
      return yield* finish(x, seen, x.mocked ? given(x.mocked) : called(x, move.value));
    case 'fork':
    case 'map-run':
      return yield* iterated(x, seen, move.value);
  }
}

/** By the rule of the state's own type and language. */
function* entering({ language, entry }: Testing, state: State): Asking<Move> {
  const rules = language === 'JSONata' ? entry.rules.jsonata : entry.rules;
  // Looked up by the state's own type, so the rule and the state belong together; TypeScript cannot see that.
  const rule = rules[state.Type] as (state: never, entry: Entry) => Evaluated<Move> | Asking<Move>;
  return yield* settled(rule(state as never, entry));
}

const timedOut: Evaluated<never> = err({ kind: 'error', error: 'States.Timeout', terminal: false });

/** What a Parallel or Map would start is looked at; its outcome is the mocked one. */
function* iterated(x: Testing, seen: Seen, move: Forking): Generator<Question, Ending, Evaluated<Json>> {
  const { mocked } = x;
  if (!mocked) throw new Error('A Parallel or Map is tested with a mock');
  if (x.state.Type !== 'Map') return yield* finish(x, seen, given(mocked));
  const inspected = yield* inspectMap(x.state, move, (state) => entering(x, state), x.language === 'JSONata', x.entry);
  if (!inspected.ok) return inspected;
  seen.map = inspected.value;
  const count = inspected.value.inputs.length;
  const failures = x.request.stateConfiguration?.mapIterationFailureCount ?? 0;
  if (failures > count) return refusal(tooManyFailures);
  const tolerable = checkFailures(failures, inspected.value, x.entry);
  if (!tolerable.ok) return tolerable;
  if (mocked.kind === 'result' && Array.isArray(mocked.result) && mocked.result.length !== count) {
    return refusal("Input array does not equal the mocked result array's size.");
  }
  return yield* finish(x, seen, given(mocked));
}

const tooManyFailures = 'Map iteration failure count must be less than or equal to the number of Map iterations';

function refusal(message: string): { readonly refusal: TestStateRefusal } {
  return { refusal: { code: 'ValidationException', message } };
}

function given(mocked: Mocked): Evaluated<Json> {
  if (mocked.kind === 'result') return ok(mocked.result);
  return err({ kind: 'error', error: mocked.error, cause: mocked.cause, terminal: false });
}

/** A call that nobody mocked is answered from outside; what comes too late is a timeout. */
function called({ answerTask, state }: Testing, move: Extract<Move, { kind: 'call' }>): Evaluated<Json> {
  const { parameters } = move;
  const resource = state.Type === 'Task' ? state.Resource : '';
  const answer = answerTask?.({ state: testedName, resource, parameters, invocation: 0 });
  if (!answer) return ok(parameters);
  const deadline = Math.min(move.timeoutSeconds ?? longestTestSeconds, longestTestSeconds);
  if (answer.kind === 'never' || (answer.afterSeconds ?? 0) > deadline) return timedOut;
  if (answer.kind === 'succeed') return ok(answer.output);
  return err({
    kind: 'error',
    ...(answer.kind === 'fail' ? { error: answer.error, cause: answer.cause } : {}),
    terminal: false,
  });
}

function* finish(x: Testing, seen: Seen, worked: Evaluated<Json>): Asking<Leave> {
  if (!worked.ok) return worked;
  seen.result = worked.value;
  const leave =
    x.language === 'JSONata'
      ? finishing(x.state as unknown as JsonataWorkState, worked.value, x.entry)
      : finishWork(x.state as WorkState, worked.value, x.entry);
  return fitting(x, yield* settled(leave));
}

function fitting({ entry }: Testing, leave: Evaluated<Leave>): Evaluated<Leave> {
  if (!leave.ok) return leave;
  const weight = entry.scale(leave.value.output, entry.payloadBytes);
  return 'over' in weight ? err(tooLargeFault(testedName, true)) : leave;
}

function succeeded(x: Testing, seen: Seen, leave: Leave): TestStateResponse {
  seen.assigned = leave.assigned;
  return { status: 'SUCCEEDED', output: leave.output, ...next(leave), ...inspection(x, seen) };
}

const next = ({ next }: Leave) => (next === null ? {} : { nextState: next });

function* failed(
  x: Testing,
  seen: Seen,
  fault: Exclude<Fault, { kind: 'stopped' }>,
): Generator<Question, Tested, Evaluated<Json>> {
  // Recorded: what a test fails with does not say in which state, as the cause in a history does.
  const raised =
    fault.kind === 'error' ? { error: fault.error, cause: fault.cause } : { error: fault.error, cause: fault.detail };
  const said = {
    ...(raised.error === undefined ? {} : { error: raised.error }),
    ...(raised.cause === undefined ? {} : { cause: raised.cause }),
  };
  const over = (): Tested => ok({ status: 'FAILED', ...said, ...inspection(x, seen) });
  if (x.entry.rules.endsExecution(fault)) return over();
  const retries = x.request.stateConfiguration?.retrierRetryCount ?? 0;
  const after = yield* afterError(x, raised, retries, x.entry);
  if (!after.ok) {
    if (after.error.kind === 'stopped') return tooLong;
    return yield* failed(x, seen, { ...after.error, terminal: true });
  }
  seen.details = after.value.details;
  if (after.value.kind === 'failed') return over();
  if (after.value.kind === 'retriable') return ok({ status: 'RETRIABLE', ...said, ...inspection(x, seen) });
  const { leave } = after.value;
  seen.assigned = leave.assigned;
  return ok({ status: 'CAUGHT_ERROR', ...said, output: leave.output, ...next(leave), ...inspection(x, seen) });
}

/** Nothing at the level INFO. DEBUG and TRACE differ only in what HTTP tasks send over the wire, which nothing here does. */
function inspection(x: Testing, seen: Seen): { readonly inspectionData?: InspectionData } {
  if (x.request.inspectionLevel === 'INFO') return {};
  const { map, details } = seen;
  const variables = { ...x.variables, ...seen.assigned };
  return {
    inspectionData: {
      input: x.entry.input,
      ...Object.fromEntries(stagesOf(x, x.entry.input, seen)),
      ...(map ? mapMembers(map) : {}),
      ...(Object.keys(variables).length > 0 ? { variables } : {}),
      ...(details ? { errorDetails: details } : {}),
    },
  };
}

function mapMembers({
  stages,
  maxConcurrency,
  tolerance: { count, percentage },
}: InspectedMap): Partial<InspectionData> {
  return {
    ...Object.fromEntries(stages),
    maxConcurrency,
    ...(count === undefined ? {} : { toleratedFailureCount: count }),
    ...(percentage === undefined ? {} : { toleratedFailurePercentage: percentage }),
  };
}
