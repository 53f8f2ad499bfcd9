import { isJsonObject, type Json } from '@/lib/kernel/json';
import { expandMock } from '../expand-mock';
import type { Resource } from '../resource';
import type { Mocks } from '../scenario';

/** One call of a Task, as whoever answers it sees it. */
export type TaskCall = {
  readonly state: string;
  readonly resource: string;
  readonly parameters: Json;
  /** Calls of this state so far in this execution, retries included. */
  readonly invocation: number;
};

/** `submitted` is what the service says at once where the pattern waits for more (`.sync`, `.waitForTaskToken`). */
export type TaskAnswer = { readonly afterSeconds?: number; readonly submitted?: Json } & (
  | { readonly kind: 'succeed'; readonly output: Json }
  | { readonly kind: 'fail'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'never' }
);

/** Answers calls from outside: code of a learner in an interpreter, or a recording. Undefined: the mocks decide. */
export type AnswerTask = (call: TaskCall) => TaskAnswer | undefined;

/** Answers from the scenario's mocks: by invocation, the last one again and again, the input where there are none. */
export function answerFromMocks(mocks: Mocks, resource: Resource, call: TaskCall): TaskAnswer {
  const listed = Object.hasOwn(mocks, call.state) ? (mocks[call.state] ?? []) : [];
  const mock = listed[Math.min(call.invocation, listed.length - 1)];
  if (mock === undefined) return { kind: 'succeed', output: wrapped(resource, eventOf(resource, call), call) };
  const answer = expandMock(mock);
  if ('never' in answer) return { kind: 'never' };
  const { afterSeconds } = answer;
  if ('throw' in answer) return { kind: 'fail', ...answer.throw, afterSeconds };
  return { kind: 'succeed', output: wrapped(resource, answer.return, call), afterSeconds };
}

const invokesFunction = (resource: Resource) =>
  resource.kind === 'service' && resource.type === 'lambda' && resource.action === 'invoke';

/** What a Lambda function is given: of `lambda:invoke` the `Payload`, whose absence reaches it as `{}`. */
function eventOf(resource: Resource, { parameters }: TaskCall): Json {
  if (!invokesFunction(resource)) return parameters;
  return (isJsonObject(parameters) ? parameters.Payload : undefined) ?? {};
}

/** `lambda:invoke` answers with the whole response of the Invoke API; a mock says what the function returns. */
function wrapped(resource: Resource, returned: Json, { invocation }: TaskCall): Json {
  if (!invokesFunction(resource)) return returned;
  return {
    ExecutedVersion: '$LATEST',
    Payload: returned,
    SdkHttpMetadata: { HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: `00000000-0000-4000-8000-${String(invocation + 1).padStart(12, '0')}` },
    StatusCode: 200,
  };
}
