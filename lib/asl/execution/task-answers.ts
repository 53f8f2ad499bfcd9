import { isJsonObject, type Json } from '@/lib/kernel/json';
import { expandMock } from '../expand-mock';
import type { FunctionContext, MockCode } from '../mock-code';
import type { Heartbeats, MockList, Mocks } from '../mocks';
import type { Resource } from '../resource';
import type { TimedChange } from '../services/service';
import type { ExecutionNames } from './names';
import type { ChildAnswer } from './run-child';

/** One call of a Task, as whoever answers it sees it. */
export type TaskCall = {
  readonly state: string;
  readonly resource: string;
  readonly parameters: Json;
  /** Calls of this state so far in this execution, retries included. */
  readonly invocation: number;
  /** Role to assume for the call, from `Credentials`. */
  readonly roleArn?: string;
};

/** `submitted` is what the service says at once where the pattern waits for more (`.sync`, `.waitForTaskToken`). */
export type TaskAnswer = {
  readonly afterSeconds?: number;
  readonly heartbeats?: Heartbeats;
  readonly submitted?: Json;
  /** The name that the worker of an activity gave itself. */
  readonly worker?: string;
  /** What the call does to the services, and when. */
  readonly changes?: readonly TimedChange[];
} & (
  | { readonly kind: 'succeed'; readonly output: Json }
  | { readonly kind: 'fail'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'never' }
  /** The mocks have no answer for this invocation, and say that this fails the execution. */
  | { readonly kind: 'past-last'; readonly answers: number }
);

/** Answers calls from outside: a recording, or whatever a shell has. Undefined: the mocks decide. */
export type AnswerTask = (call: TaskCall) => TaskAnswer | undefined;

/** What answers calls when no port does. */
export type AnswerSource = {
  readonly mocks: Mocks;
  /** Lambda functions of the scenario, by name; undefined where it has none and calls of functions are mocked by state. */
  readonly functions: Readonly<Record<string, MockList>> | undefined;
  /** Calls of a function so far, counted. */
  readonly callsOf: (name: string) => number;
  readonly services: (resource: Resource, parameters: Json) => TaskAnswer | ChildAnswer | undefined;
  /** Roles in `Credentials` that may not be assumed. */
  readonly deniedRoles: readonly string[];
  readonly code: MockCode | null;
  readonly names: ExecutionNames;
};

/**
 * The state's mocks first, then the scenario's services, then its functions; a call that none of them knows answers with its
 * input. Where somebody holds a task token, the mock says what comes with the token, and the service takes the call.
 */
export function answerTask(source: AnswerSource, resource: Resource, call: TaskCall): TaskAnswer | ChildAnswer {
  const mocked = Object.hasOwn(source.mocks, call.state) ? source.mocks[call.state] : undefined;
  const waits = resource.kind === 'service' && resource.pattern === 'waitForTaskToken';
  if (mocked && !waits) return mockedAnswer(source, mocked, resource, call);
  const taken =
    roleRefusal(source, call) ?? source.services(resource, call.parameters) ?? functionAnswer(source, resource, call);
  if (!mocked) return taken ?? { kind: 'succeed', output: wrapped(resource, eventOf(resource, call), call) };
  const answer = mockedAnswer(source, mocked, resource, call);
  if (!taken) return answer;
  return taken.kind === 'child'
    ? { ...taken, answerTo: (run) => withToken(taken.answerTo(run), answer) }
    : withToken(taken, answer);
}

/** Recorded: the machine's role has to be allowed to assume the role of the task. */
function roleRefusal({ deniedRoles, names }: AnswerSource, { roleArn }: TaskCall): TaskAnswer | undefined {
  if (roleArn === undefined || !deniedRoles.includes(roleArn)) return undefined;
  const cause = `The role ${names.roleArn} is not authorized to assume the task state's role, ${roleArn}.`;
  return { kind: 'fail', error: 'States.TaskFailed', cause };
}

/** What the service says at once, and later what comes with the token. */
function withToken(taken: TaskAnswer, answer: TaskAnswer): TaskAnswer {
  return taken.kind === 'fail' ? taken : { ...answer, submitted: taken.submitted, changes: taken.changes };
}

/** By invocation of the state; after the last one the same again, or the end of the execution. */
function mockedAnswer(source: AnswerSource, listed: Mocks[string], resource: Resource, call: TaskCall): TaskAnswer {
  const { answers, afterLast } = 'answers' in listed ? listed : { answers: listed, afterLast: 'repeat' };
  if (afterLast === 'fail' && call.invocation >= answers.length) return { kind: 'past-last', answers: answers.length };
  return nthAnswer(source, answers, call.invocation, resource, call);
}

/** A function of the scenario; with a task token its response is what was said at once, and nobody has answered yet. */
function functionAnswer(source: AnswerSource, resource: Resource, call: TaskCall): TaskAnswer | undefined {
  if (!source.functions || (resource.kind !== 'function' && !invokesFunction(resource))) return undefined;
  const { functionName, invokedFunctionArn, awsRequestId } = contextOf(call, source.names);
  const answers = Object.hasOwn(source.functions, functionName) ? source.functions[functionName] : undefined;
  if (!answers) {
    const where = `Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: ${awsRequestId}; Proxy: null`;
    const cause = `Function not found: ${invokedFunctionArn} (${where})`;
    return { kind: 'fail', error: 'Lambda.ResourceNotFoundException', cause };
  }
  const answer = nthAnswer(source, answers, source.callsOf(functionName), resource, call);
  if (resource.kind !== 'service' || resource.pattern === 'request-response' || answer.kind !== 'succeed')
    return answer;
  return { kind: 'never', submitted: invokeResponse(answer.output, call) };
}

function nthAnswer(
  { code, names }: AnswerSource,
  answers: MockList,
  n: number,
  resource: Resource,
  call: TaskCall,
): TaskAnswer {
  const event = eventOf(resource, call);
  const mock = answers[Math.min(n, answers.length - 1)];
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
function wrapped(resource: Resource, returned: Json, call: TaskCall): Json {
  // With a task token the response was what the service said at once; the result is what came with the token.
  if (!invokesFunction(resource) || (resource.kind === 'service' && resource.pattern !== 'request-response')) {
    return returned;
  }
  return invokeResponse(returned, call);
}

function invokeResponse(returned: Json, { invocation }: TaskCall): Json {
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
