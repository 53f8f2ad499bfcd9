import { isJsonObject, type Json } from '@/lib/kernel/json';
import { expandMock } from '../expand-mock';
import type { FunctionContext, MockCode } from '../mock-code';
import type { Resource } from '../resource';
import type { Heartbeats, Mocks } from '../scenario';
import type { ExecutionNames } from './names';

/** One call of a Task, as whoever answers it sees it. */
export type TaskCall = {
  readonly state: string;
  readonly resource: string;
  readonly parameters: Json;
  /** Calls of this state so far in this execution, retries included. */
  readonly invocation: number;
};

/** `submitted` is what the service says at once where the pattern waits for more (`.sync`, `.waitForTaskToken`). */
export type TaskAnswer = {
  readonly afterSeconds?: number;
  readonly heartbeats?: Heartbeats;
  readonly submitted?: Json;
  /** The name that the worker of an activity gave itself. */
  readonly worker?: string;
} & (
  | { readonly kind: 'succeed'; readonly output: Json }
  | { readonly kind: 'fail'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'never' }
  /** The mocks have no answer for this invocation, and say that this fails the execution. */
  | { readonly kind: 'past-last'; readonly answers: number }
);

/** Answers calls from outside: a recording, or whatever a shell has. Undefined: the mocks decide. */
export type AnswerTask = (call: TaskCall) => TaskAnswer | undefined;

export type MockSource = { readonly mocks: Mocks; readonly code: MockCode | null; readonly names: ExecutionNames };

/** Answers from the scenario's mocks: by invocation, the last one again and again, the input where there are none. */
export function answerFromMocks({ mocks, code, names }: MockSource, resource: Resource, call: TaskCall): TaskAnswer {
  const listed = Object.hasOwn(mocks, call.state) ? (mocks[call.state] ?? []) : [];
  const { answers, afterLast } = 'answers' in listed ? listed : { answers: listed, afterLast: 'repeat' };
  if (afterLast === 'fail' && call.invocation >= answers.length) return { kind: 'past-last', answers: answers.length };
  const mock = answers[Math.min(call.invocation, answers.length - 1)];
  const event = eventOf(resource, call);
  if (mock === undefined) return { kind: 'succeed', output: wrapped(resource, event, call) };
  const answer = expandMock(mock);
  const { heartbeats } = answer;
  if ('never' in answer) return { kind: 'never', heartbeats };
  const timing = { afterSeconds: answer.afterSeconds, heartbeats };
  // Where somebody else finishes the task, it is they who report the failure: the call itself was taken.
  if ('throw' in answer) return { kind: 'fail', ...answer.throw, submitted: {}, ...timing };
  if ('result' in answer) return { kind: 'succeed', output: resultOf(resource, answer.result), ...timing };
  if ('return' in answer) return { kind: 'succeed', output: wrapped(resource, answer.return, call), ...timing };
  // `run` refuses code without an interpreter; what is left then is a service without mocks.
  if (!code) return { kind: 'succeed', output: wrapped(resource, event, call), ...timing };
  const done = code.call(answer.js, event, contextOf(call, names));
  const afterSeconds = (answer.afterSeconds ?? 0) + done.seconds;
  if (done.kind === 'fail') return { ...done, submitted: {}, ...timing, afterSeconds };
  return { kind: 'succeed', output: wrapped(resource, done.output, call), ...timing, afterSeconds };
}

const invokesFunction = (resource: Resource) =>
  resource.kind === 'service' && resource.type === 'lambda' && /^invoke(?:\.|$)/.test(resource.action);

/** What a Lambda function is given: of `lambda:invoke` the `Payload`, whose absence reaches it as `{}`. */
function eventOf(resource: Resource, { parameters }: TaskCall): Json {
  if (!invokesFunction(resource)) return parameters;
  return (isJsonObject(parameters) ? parameters.Payload : undefined) ?? {};
}

/** What Lambda tells a function about its call, as far as it does not depend on a machine that runs it. */
function contextOf({ state, resource, parameters, invocation }: TaskCall, { region }: ExecutionNames): FunctionContext {
  const named = isJsonObject(parameters) && typeof parameters.FunctionName === 'string' ? parameters.FunctionName : '';
  const arn = resource.includes(':function:') ? resource : named;
  const functionName = arn.includes(':function:') ? (arn.split(':')[6] ?? '') : arn || state;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn.includes(':') ? arn : `arn:aws:lambda:${region}:123456789012:function:${functionName}`,
    awsRequestId: requestId(invocation),
    state,
    invocation,
  };
}

const requestId = (invocation: number) => `00000000-0000-4000-8000-${String(invocation + 1).padStart(12, '0')}`;

/** `lambda:invoke` answers with the whole response of the Invoke API; a mock says what the function returns. */
function wrapped(resource: Resource, returned: Json, { invocation }: TaskCall): Json {
  // With a task token the response was what the service said at once; the result is what came with the token.
  if (!invokesFunction(resource) || (resource.kind === 'service' && resource.pattern !== 'request-response')) {
    return returned;
  }
  return {
    ExecutedVersion: '$LATEST',
    Payload: returned,
    SdkHttpMetadata: { HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId(invocation) },
    StatusCode: 200,
  };
}

/** A function's own ARN gives what the function returned: of an Invoke response, which mock files hold, the payload. */
function resultOf(resource: Resource, result: Json): Json {
  if (resource.kind !== 'function' || !isJsonObject(result) || !('Payload' in result)) return result;
  return Object.keys(result).every((member) => responseMembers.has(member)) ? (result.Payload ?? null) : result;
}

/** API reference of Lambda, "Invoke", as Step Functions shows it. */
const responseMembers = new Set(['ExecutedVersion', 'Payload', 'SdkHttpMetadata', 'SdkResponseMetadata', 'StatusCode']);
