import { isJsonObject, type Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import type { Evaluated } from '../entry';
import type { Assigned, DataFlowStage } from '../events';
import { defaultNames, type ExecutionNames } from '../execution/names';
import type { AnswerTask } from '../execution/task-answers';
import type { Question } from '../jsonata/asking';
import { startExecution } from '../start/start-execution';
import { checkContext } from './check-context';
import { checkMock } from './check-mock';
import { findState } from './find-state';
import { refuse, type TestStateRefusal } from './refusal';
import type { TestStateRequest } from './request';
import type { TestStateResponse } from './response';
import { defaultContext, testedEntry } from './tested-entry';
import { type Testing, testing } from './testing';

export type TestStatePorts = {
  /** Answers the call of a Task that is not mocked. Without it, a call answers with what it was sent. */
  readonly answerTask?: AnswerTask;
  readonly names?: ExecutionNames;
  /** Milliseconds since 1970. */
  readonly startedAt?: number;
  readonly seed?: number;
};

/**
 * One state by itself (API reference, "TestState"): judged, prepared, its work mocked, and what would come next. The same
 * rules as in a run decide; nothing here knows the language.
 */
export async function testState(
  request: TestStateRequest,
  ports: TestStatePorts = {},
  behaviours: Behaviours = specified,
): Promise<Result<TestStateResponse, TestStateRefusal>> {
  const prepared = prepare(request, ports, behaviours);
  if (!prepared.ok) return prepared;
  return answered(testing(prepared.value));
}

/** One question after the other, as a run has them answered. */
async function answered<R>(asking: Generator<Question, R, Evaluated<Json>>): Promise<R> {
  let step = asking.next();
  if (step.done) return step.value;
  const { createEvaluator } = await import('../jsonata/evaluator');
  const evaluator = createEvaluator();
  while (!step.done) step = asking.next(await evaluator.evaluate(step.value));
  return step.value;
}

function prepare(
  request: TestStateRequest,
  { names = defaultNames, startedAt = 0, seed = 1, answerTask }: TestStatePorts,
  rules: Behaviours,
): Result<Testing, TestStateRefusal> {
  const tested = findState(request.definition, request.stateName);
  if (!tested.ok) return tested;
  const { state } = tested.value;
  const mocked = checkMock(request, state);
  if (!mocked.ok) return mocked;
  const input = readInput(request.input);
  if (!input.ok) return input;
  const variables = readVariables(request.variables);
  if (!variables.ok) return variables;
  const retried = state.Type === 'Task' || state.Type === 'Map' || state.Type === 'Parallel';
  const about = { input: input.value, roleArn: request.roleArn, retried, startedAt };
  const context =
    request.context === undefined ? ok(defaultContext(names, about)) : checkContext(request.context, state);
  if (!context.ok) return context;
  const told = new Map<DataFlowStage, Json>();
  const entry = testedEntry({
    input: input.value,
    variables: variables.value,
    context: context.value,
    readerData: request.stateConfiguration?.mapItemReaderData,
    rules,
    startedAt,
    seed,
    told,
  });
  return ok({ ...tested.value, request, mocked: mocked.value, variables: variables.value, entry, told, answerTask });
}

/** As StartExecution takes it, which asks for the same (API reference). */
function readInput(text: string | undefined): Result<Json, TestStateRefusal> {
  const started = startExecution({ api: 'StartExecution', input: text });
  if (started.ok) return ok(started.value.input);
  const { code, message } = started.error;
  return err({ code: code === 'InvalidExecutionInput' ? code : 'ValidationException', message });
}

function readVariables(text: string | undefined): Result<Assigned, TestStateRefusal> {
  if (text === undefined) return ok({});
  const parsed = parseLocatedJson(text);
  if (!parsed.ok || !isJsonObject(parsed.value.value)) return refuse('Variables must be a valid JSON object');
  return ok(parsed.value.value);
}
